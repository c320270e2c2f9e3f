using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Checks.Types;

/// <summary>Why a type does not hold every value of a column that it reads.</summary>
/// <param name="Reason">As the end of a sentence.</param>
/// <param name="Instead">A type that does, as C# writes it; null where there is no obvious one.</param>
internal sealed record Loss(string Reason, string? Instead)
{
    /// <summary>The digits that every decimal has.</summary>
    private const int DecimalDigits = 28;

    /// <summary>The digits that every long has.</summary>
    private const int LongDigits = 18;

    private const string PgNumeric = "TypedCdc.PgNumeric";

    /// <summary>What may be lost, or null where nothing is.</summary>
    /// <param name="shape">What is read.</param>
    /// <param name="type">What it is read from.</param>
    /// <param name="isOpen">Whether an enum has a member that stands for every text.</param>
    public static Loss? Of(ShapeModel shape, WireType type, Func<string, bool> isOpen) => shape.Kind switch
    {
        ShapeKind.Scalar => OfScalar(shape.Name, type),
        ShapeKind.Enum when type.Enum is null && !isOpen(shape.Name) =>
            new Loss("any other text fails; mark a member for such texts with [CdcUnknownLabel]", null),
        ShapeKind.List or ShapeKind.Array or ShapeKind.Range when type.Element is { } element && Of(shape.Part!, element, isOpen) is { } loss =>
            loss with { Instead = TypeNames.Compose(shape, loss.Instead) },
        ShapeKind.Converted when Of(shape.Part!, type, isOpen) is { } loss => loss with { Instead = null },
        _ => null,
    };

    /// <summary>The type that holds every numeric of a declared size.</summary>
    public static string ExactNumeric(WireType type) => ExactNumeric(NumericSize.Of(type));

    /// <summary>Where nothing is declared, decimal is what people mean.</summary>
    private static string ExactNumeric(NumericSize? size) => size is null || size.Digits <= DecimalDigits ? "decimal" : PgNumeric;

    private static Loss? OfScalar(string target, WireType type) => (type.Format, target) switch
    {
        ("int2", "byte" or "sbyte") => Beyond(target, "short"),
        ("int4", "ushort") => Beyond(target, "int"),
        ("int8", "uint") => Beyond(target, "long"),
        ("numeric", _) => OfNumeric(target, NumericSize.Of(type)),
        ("text" or "varchar" or "bpchar", "char") when !IsOne(type) => new Loss("only one character fits", "string"),
        ("bit" or "varbit", "bool") when !IsOne(type) || type.Format == "varbit" => new Loss("only one bit fits", "System.Collections.BitArray"),
        _ => null,
    };

    private static Loss? OfNumeric(string target, NumericSize? size)
    {
        var exact = ExactNumeric(size);
        return target switch
        {
            "decimal" when exact != target => new Loss($"decimal has {DecimalDigits} digits", exact),
            "double" => new Loss("digits are lost", exact),
            "ulong" => new Loss("what is no ulong fails", exact),
            "long" when size is not { Scale: 0, Digits: <= LongDigits } => new Loss("what is no long fails", exact),
            "System.Numerics.BigInteger" when size is not { Scale: 0 } => new Loss("what is no integer fails", exact),
            _ => null,
        };
    }

    private static Loss Beyond(string target, string instead) => new($"values beyond {target} fail", instead);

    private static bool IsOne(WireType type) => type.Modifiers.Count == 1 && type.Modifiers[0] == "1";
}
