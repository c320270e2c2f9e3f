namespace TypedCdc.Values;

/// <summary>What came of reading a value.</summary>
internal enum ValueStatus : byte
{
    /// <summary>The value was read.</summary>
    Ok,

    /// <summary>The bytes are not a value of the column's type.</summary>
    Malformed,

    /// <summary>The value lies outside the range of the CLR type.</summary>
    OutOfRange,

    /// <summary>The value is NaN or infinite, which the CLR type cannot hold.</summary>
    NotFinite,

    /// <summary>The value has more precision or other parts than the CLR type can hold, such as months in a TimeSpan.</summary>
    Inexact,

    /// <summary>A part of the value is NULL, which the CLR type does not take there.</summary>
    UnexpectedNull,

    /// <summary>The array has another number of dimensions than the CLR type.</summary>
    Dimensions,

    /// <summary>The array does not begin at index 1, which the CLR type cannot hold.</summary>
    LowerBound,

    /// <summary>The C# enum has no member for the label.</summary>
    UnknownLabel,

    /// <summary>The text names an object where the CLR type holds its OID.</summary>
    NameOnly,

    /// <summary>The value is JSON's null, which the CLR type takes only where it takes NULL.</summary>
    JsonNull,

    /// <summary>The composite was sent with other attributes than the type is known with.</summary>
    Layout,

    /// <summary>The value is one of the column's type, but what makes the CLR type of it refused it.</summary>
    Unconverted,
}
