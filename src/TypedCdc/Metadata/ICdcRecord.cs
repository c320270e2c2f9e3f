using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>Implemented by the generator on a type marked with <see cref="CdcTableAttribute"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICdcRecord<TSelf>
    where TSelf : ICdcRecord<TSelf>
{
    /// <summary>The table and the columns that the type names.</summary>
    static abstract RecordMapping Mapping { get; }

    /// <summary>Makes a reader for one version of the table, with its columns found by name.</summary>
    /// <param name="columns">The columns of <see cref="Mapping"/>, bound to that version.</param>
    static abstract RecordReader<TSelf> Bind(ColumnBinder columns);
}
