namespace TypedCdc.LoadTest.Results;

/// <summary>The measurement is void: a consumer failed, or consumers disagree on what they read.</summary>
public sealed class LoadTestException(string message) : Exception(message);
