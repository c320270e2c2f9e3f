using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>CREATE TYPE and CREATE DOMAIN.</summary>
internal static class TypeCreation
{
    public static void Apply(DatabaseState state, Statement statement)
    {
        switch (statement)
        {
            case CreateEnum made:
                AddEnum(state, made);
                break;
            case CreateDomain made:
                AddDomain(state, made);
                break;
            case CreateComposite made:
                AddComposite(state, made);
                break;
            case CreateRange made:
                AddRange(state, made);
                break;
            case CreateBaseType made:
                AddBase(state, made.Name);
                break;
        }
    }

    private static void Add(DatabaseState state, ObjectName name, TypeState type, params TypeUse?[] uses)
    {
        if (!state.Types.TryAdd(type))
        {
            state.ReportPresent("type", type.Key, name.Range);
            return;
        }

        foreach (var used in uses)
        {
            used?.Type.UsingTypes.Add(type);
        }
    }

    private static void AddEnum(DatabaseState state, CreateEnum made)
    {
        var type = new TypeState(state.KeyOf(made.Name), TypeKind.Enum) { Location = state.Locate(made.Name.Range) };
        foreach (var label in made.Labels)
        {
            type.Labels.Add(label);
        }

        Add(state, made.Name, type);
    }

    private static void AddDomain(DatabaseState state, CreateDomain made)
    {
        var lower = state.Types.Resolve(made.Base);
        var type = new TypeState(state.KeyOf(made.Name), TypeKind.Domain)
        {
            Base = lower,
            IsNotNull = made.IsNotNull,
            NotNullConstraint = made.NotNullConstraint,
            Location = state.Locate(made.Name.Range),
        };
        Add(state, made.Name, type, lower);
    }

    private static void AddComposite(DatabaseState state, CreateComposite made)
    {
        var type = new TypeState(state.KeyOf(made.Name), TypeKind.Composite) { Location = state.Locate(made.Name.Range) };
        type.Fields.AddRange(made.Fields.Select(field => new FieldState(field.Name, state.Types.Resolve(field.Type))));
        Add(state, made.Name, type, [.. type.Fields.Select(field => field.Type)]);
    }

    private static void AddRange(DatabaseState state, CreateRange made)
    {
        var subtype = made.Subtype is { } name ? state.Types.Resolve(name) : null;
        var key = state.KeyOf(made.Name);
        var location = state.Locate(made.Name.Range);
        var multirange = new TypeState(MultirangeKey(state, made, key), TypeKind.Multirange) { Location = location };
        var type = new TypeState(key, TypeKind.Range) { Base = subtype, Multirange = multirange, Location = location };
        state.Types.TryAdd(multirange);
        Add(state, made.Name, type, subtype);
    }

    /// <summary>As makeMultirangeTypeName does it: range becomes multirange, or that is added.</summary>
    private static ObjectKey MultirangeKey(DatabaseState state, CreateRange made, ObjectKey key)
    {
        if (made.Multirange is { } given)
        {
            return given.Schema is null ? key with { Name = given.Name } : state.KeyOf(given);
        }

        var range = key.Name.IndexOf("range", StringComparison.Ordinal);
        return key with { Name = range >= 0 ? key.Name.Insert(range, "multi") : key.Name + "_multirange" };
    }

    /// <summary>The shell comes first, then the type itself under the same name.</summary>
    private static void AddBase(DatabaseState state, ObjectName name)
    {
        var type = new TypeState(state.KeyOf(name), TypeKind.Base) { Location = state.Locate(name.Range) };
        state.Types.TryAdd(type);
    }
}
