using Microsoft.CodeAnalysis;

namespace TypedCdc.CodeFixes.Enums;

/// <summary>Finds values that no member of an enum has.</summary>
internal sealed class EnumValues(INamedTypeSymbol type)
{
    private readonly bool _areFlags = type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");

    private readonly decimal _last = type.EnumUnderlyingType?.SpecialType switch
    {
        SpecialType.System_Byte => byte.MaxValue,
        SpecialType.System_SByte => sbyte.MaxValue,
        SpecialType.System_Int16 => short.MaxValue,
        SpecialType.System_UInt16 => ushort.MaxValue,
        SpecialType.System_UInt32 => uint.MaxValue,
        SpecialType.System_Int64 => long.MaxValue,
        SpecialType.System_UInt64 => ulong.MaxValue,
        _ => int.MaxValue,
    };

    /// <summary>A value, and whether it has to be written; null where none is left.</summary>
    /// <param name="taken">The values of the members, in order.</param>
    /// <param name="isNext">Whether it may be the value that a member behind the others has by itself.</param>
    public (decimal Value, bool IsWritten)? Free(List<decimal> taken, bool isNext)
    {
        var next = taken.Count == 0 ? 0 : taken[taken.Count - 1] + 1;
        if (isNext && !_areFlags && IsFree(next))
        {
            return (next, false);
        }

        var highest = taken.DefaultIfEmpty(-1).Max();
        var free = (_areFlags ? Bits().Where(bit => bit > highest).Concat(Bits()) : [])
            .Append(Math.Max(highest, -1) + 1)
            .Concat(Enumerable.Range(0, taken.Count + 1).Select(number => (decimal)number))
            .Where(IsFree)
            .Cast<decimal?>()
            .FirstOrDefault();
        return free is { } value ? (value, true) : null;

        bool IsFree(decimal value) => value <= _last && !taken.Contains(value);
    }

    private IEnumerable<decimal> Bits()
    {
        for (var bit = 1m; bit <= _last; bit *= 2)
        {
            yield return bit;
        }
    }
}
