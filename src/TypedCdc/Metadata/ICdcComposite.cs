using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>Implemented by the generator on a type marked with <see cref="CdcCompositeAttribute"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICdcComposite<TSelf>
    where TSelf : ICdcComposite<TSelf>
{
    /// <summary>The composite and the attributes that the type names.</summary>
    static abstract CompositeMapping Mapping { get; }

    /// <summary>Makes a reader for one layout of the composite, with its attributes found by name.</summary>
    /// <param name="columns">The attributes of <see cref="Mapping"/>, bound to that layout.</param>
    static abstract RecordReader<TSelf> Bind(ColumnBinder columns);
}
