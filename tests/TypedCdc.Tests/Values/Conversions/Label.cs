namespace TypedCdc.Tests.Values.Conversions;

/// <summary>A value that knows what NULL means.</summary>
[CdcValue]
internal sealed record Label(string? Text);
