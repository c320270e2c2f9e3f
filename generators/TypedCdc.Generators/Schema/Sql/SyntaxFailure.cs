namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Why a statement was not understood.</summary>
/// <param name="Expected">What should have stood there.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Range">Where.</param>
internal sealed record SyntaxFailure(string Expected, string Found, TextRange Range);
