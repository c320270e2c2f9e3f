using System.ComponentModel;
using System.Text;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads a C# enum by the label of an enum or of a text.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TLabels">Its labels.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumReader<TEnum, TLabels> : IValueReader<TEnum>
    where TEnum : struct, Enum
    where TLabels : struct, IEnumLabels<TEnum>
{
    static ColumnType IValueReader<TEnum>.Type => ColumnType.Enum;

    static string IValueReader<TEnum>.CSharpName => TLabels.EnumName;

    static bool IValueReader<TEnum>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Enum);

    static IEnumerable<UnreadLabels> IValueReader<TEnum>.UnreadLabels(PgType type)
    {
        string[] unread = [.. type.Underlying.Labels.Where(label => !TLabels.TryFind(Encoding.UTF8.GetBytes(label), out _))];
        return unread.Length == 0 ? [] : [new UnreadLabels(type.Underlying, TLabels.EnumName, unread)];
    }

    static ValueResult IValueReader<TEnum>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out TEnum value)
    {
        // Blanks at the end of a character(n) only fill it up; they are no part of the label.
        var label = type.ReadAs == PgTypeOid.Bpchar ? bytes.TrimEnd((byte)' ') : bytes;
        return TLabels.TryFind(label, out value) ? ValueStatus.Ok : Unknown(label);
    }

    private static ValueResult Unknown(ReadOnlySpan<byte> label)
    {
        var text = Encoding.UTF8.GetString(label);
        return ValueResult.Because(
            ValueStatus.UnknownLabel,
            $"enum {TLabels.EnumName} has no member for the label '{text}'. Add one, name it with [PgName(\"{text}\")], or mark the one that stands for all such labels with [CdcUnknownLabel].");
    }
}
