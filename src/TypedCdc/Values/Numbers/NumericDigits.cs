using System.Buffers;

namespace TypedCdc.Values.Numbers;

/// <summary>The text of a numeric as the server writes it, whichever format it came in. Disposal gives its room back.</summary>
internal ref struct NumericDigits
{
    private byte[]? _rented;

    /// <summary>The text: digits, perhaps a fraction, never an exponent; or NaN, Infinity, -Infinity.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    public readonly bool IsFinite => char.IsAsciiDigit((char)Text[^1]);

    /// <summary>Reads either format.</summary>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, out NumericDigits digits)
    {
        digits = default;
        if (format == ValueFormat.Text)
        {
            digits.Text = bytes;
            return NumericText.IsNumeric(bytes) ? ValueStatus.Ok : ValueStatus.Malformed;
        }

        var status = NumericHeader.Read(bytes, out var number, out var special);
        switch (status)
        {
            case ValueStatus.Ok:
                digits.Write(number);
                return ValueStatus.Ok;
            case ValueStatus.NotFinite:
                digits.Text = special;
                return ValueStatus.Ok;
            default:
                return status;
        }
    }

    /// <summary>Gives the number where it is finite and has no fraction but zeros.</summary>
    public readonly ValueStatus Integer(out ReadOnlySpan<byte> integer)
    {
        integer = Text;
        if (!IsFinite)
        {
            return ValueStatus.NotFinite;
        }

        var point = Text.IndexOf((byte)'.');
        if (point < 0)
        {
            return ValueStatus.Ok;
        }

        integer = Text[..point];
        return Text[(point + 1)..].ContainsAnyExcept((byte)'0') ? ValueStatus.Inexact : ValueStatus.Ok;
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private void Write(in NumericHeader number)
    {
        // A weight has 16 bits and a scale 14, so that this stays below 150 KB, which is what the server itself would write.
        var integerGroups = Math.Max(number.Weight + 1, 1);
        var fractionGroups = (number.ShownScale + NumericHeader.GroupDigits - 1) / NumericHeader.GroupDigits;
        var room = ArrayPool<byte>.Shared.Rent(2 + (NumericHeader.GroupDigits * (integerGroups + fractionGroups)));
        _rented = room;
        var length = 0;
        if (number.IsNegative)
        {
            room[length++] = (byte)'-';
        }

        var start = length;
        for (var weight = integerGroups - 1; weight >= 0; weight--)
        {
            WriteGroup(number, weight, room, ref length);
        }

        TrimZeros(room, start, ref length);
        if (number.ShownScale > 0)
        {
            room[length++] = (byte)'.';
            var end = length + number.ShownScale;
            for (var weight = -1; weight >= -fractionGroups; weight--)
            {
                WriteGroup(number, weight, room, ref length);
            }

            length = end;
        }

        Text = room.AsSpan(0, length);
    }

    private static void WriteGroup(in NumericHeader number, int weight, byte[] room, ref int length)
    {
        var index = number.Weight - weight;
        var group = index >= 0 && index < number.Count ? number[index] : 0;
        for (var divisor = NumericHeader.GroupBase / 10; divisor > 0; divisor /= 10)
        {
            room[length++] = (byte)('0' + (group / divisor % 10));
        }
    }

    /// <summary>Drops zeros at the start of the integer part, but for the last one.</summary>
    private static void TrimZeros(byte[] room, int start, ref int length)
    {
        var digits = room.AsSpan(start, length - start);
        var zeros = digits.IndexOfAnyExcept((byte)'0');
        zeros = zeros < 0 ? digits.Length - 1 : zeros;
        digits[zeros..].CopyTo(digits);
        length -= zeros;
    }
}
