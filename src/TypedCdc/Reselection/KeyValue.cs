namespace TypedCdc.Reselection;

/// <summary>A column of a key with its value.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Text">The value as the column's type reads it.</param>
internal readonly record struct KeyValue(string Column, string Text);
