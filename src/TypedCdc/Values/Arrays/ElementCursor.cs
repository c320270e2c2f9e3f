using TypedCdc.Values.Ranges;

namespace TypedCdc.Values.Arrays;

/// <summary>Walks over the elements of an array in any layout.</summary>
internal ref struct ElementCursor
{
    private readonly ArrayLayout _layout;
    private readonly PgType _type;
    private ReadOnlySpan<byte> _rest;
    private ArrayTextScanner _scanner;

    public ElementCursor(in ArrayContent content)
    {
        _layout = content.Layout;
        _type = content.Type;
        _rest = content.Bytes;
        _scanner = new ArrayTextScanner(content.Bytes, content.Type.Delimiter);
    }

    /// <summary>Whether nothing follows the last element.</summary>
    public readonly bool AtEnd => _layout == ArrayLayout.Text ? _scanner.AtEnd : _rest.IsEmpty;

    public bool TryTake(out ReadOnlySpan<byte> element, out ElementKind kind)
    {
        kind = ElementKind.Plain;
        return _layout switch
        {
            ArrayLayout.Binary => ArrayBinary.TryTake(ref _rest, out element, out kind),
            ArrayLayout.Text => _scanner.TryTake(out element, out kind),
            ArrayLayout.Packed => PackedBinary.TryTake(ref _rest, _type, out element),
            ArrayLayout.List => ListText.TryTake(ref _rest, _type.Delimiter, out element),
            _ => MultirangeText.TryTake(ref _rest, out element),
        };
    }
}
