using TypedCdc.Metadata;

namespace TypedCdc.Tests.Values;

/// <summary>Labels of an enum, as the generator writes them.</summary>
internal readonly struct DayLabels : IEnumLabels<DayOfWeek>
{
    public static string EnumName => nameof(DayOfWeek);

    public static bool TryFind(ReadOnlySpan<byte> label, out DayOfWeek value)
    {
        value = label.SequenceEqual("monday"u8) ? DayOfWeek.Monday : DayOfWeek.Sunday;
        return value == DayOfWeek.Monday || label.SequenceEqual("sunday"u8);
    }
}
