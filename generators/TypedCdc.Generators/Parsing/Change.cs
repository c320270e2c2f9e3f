using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>A change type, taken apart.</summary>
internal sealed record Change(ChangeOperation Operation, ITypeSymbol Record, ITypeSymbol? Old)
{
    /// <summary>The change that a type stands for, or null where it is none.</summary>
    public static Change? Of(ITypeSymbol type) => type is INamedTypeSymbol { Arity: > 0 } named
        ? MetadataName.Of(named) switch
        {
            "TypedCdc.Insert`1" => new(ChangeOperation.Insert, named.TypeArguments[0], null),
            "TypedCdc.Update`1" => new(ChangeOperation.Update, named.TypeArguments[0], null),
            "TypedCdc.Update`2" => new(ChangeOperation.Update, named.TypeArguments[0], named.TypeArguments[1]),
            "TypedCdc.Upsert`1" => new(ChangeOperation.Upsert, named.TypeArguments[0], null),
            "TypedCdc.Delete`1" => new(ChangeOperation.Delete, named.TypeArguments[0], null),
            "TypedCdc.Truncate`1" => new(ChangeOperation.Truncate, named.TypeArguments[0], null),
            _ => null,
        }
        : null;
}
