namespace TypedCdc.Generators.Tests.Rules;

/// <summary>The tests of one rule.</summary>
public interface IRuleTests;
