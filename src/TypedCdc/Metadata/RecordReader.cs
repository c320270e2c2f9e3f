using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>Reads rows of one version of a table into a mapped type. Derived by the generator.</summary>
/// <typeparam name="T">The mapped type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordReader<T>
{
    /// <summary>Reads one row.</summary>
    /// <param name="row">The row as the server sent it.</param>
    public abstract T Read(in RowView row);
}
