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
}
