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
                Add(state, made.Name, key => new TypeState(key, TypeKind.Enum) { Labels = new LabelList(made.Labels), Location = state.Locate(made.Name.Range) });
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

    private static void Add(DatabaseState state, ObjectName name, Func<ObjectKey, TypeState> create)
    {
        var key = state.KeyOf(name);
        if (!state.Types.TryAdd(create(key)))
        {
            state.ReportPresent("type", key, name.Range);
        }
    }

    private static void AddDomain(DatabaseState state, CreateDomain made)
    {
        var lower = state.Types.Resolve(made.Base);
        Add(state, made.Name, key => new TypeState(key, TypeKind.Domain)
        {
            Base = lower,
            IsNotNull = made.IsNotNull,
            NotNullConstraint = made.NotNullConstraint,
            Location = state.Locate(made.Name.Range),
        });
    }

    private static void AddComposite(DatabaseState state, CreateComposite made)
    {
        var fields = made.Fields.Select(field => new FieldState(field.Name, state.Types.Resolve(field.Type))).ToList();
        Add(state, made.Name, key => new TypeState(key, TypeKind.Composite) { Fields = fields, Location = state.Locate(made.Name.Range) });
    }

    private static void AddRange(DatabaseState state, CreateRange made)
    {
        var subtype = made.Subtype is { } name ? state.Types.Resolve(name) : null;
        Add(state, made.Name, key =>
        {
            var multirange = new TypeState(MultirangeKey(state, made, key), TypeKind.Multirange) { Location = state.Locate(made.Name.Range) };
            state.Types.TryAdd(multirange);
            return new TypeState(key, TypeKind.Range) { Base = subtype, Multirange = multirange, Location = multirange.Location };
        });
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
