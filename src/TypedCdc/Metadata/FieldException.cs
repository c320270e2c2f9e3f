using TypedCdc.Values;

namespace TypedCdc.Metadata;

/// <summary>Leaves the reader of a composite, which is written like that of a row, when a field cannot be read. Nobody else sees it.</summary>
internal sealed class FieldException(ValueResult result) : Exception
{
    public ValueResult Result { get; } = result;
}
