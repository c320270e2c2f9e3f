namespace TypedCdc;

/// <summary>How the server wrote a value.</summary>
public enum PgFormat
{
    /// <summary>As the type's text output, in UTF-8.</summary>
    Text,

    /// <summary>As the type's binary send format.</summary>
    Binary,
}
