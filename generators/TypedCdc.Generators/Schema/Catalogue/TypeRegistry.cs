using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>All types by name, with those of pg_catalog and those of tables' rows.</summary>
internal sealed class TypeRegistry(SearchPath path, RelationRegistry relations)
{
    private const char ArrayMark = '_';
    private readonly ObjectMap<TypeState> _types = new();

    public IEnumerable<TypeState> All => _types.All;

    public IReadOnlyList<TypeState> InSchema(string schema) => _types.InSchema(schema);

    public bool TryAdd(TypeState type) => _types.TryAdd(type.Key, type);

    public void Remove(TypeState type) => _types.Remove(type.Key, type);

    public bool TryRename(TypeState type, ObjectKey key)
    {
        if (_types.Find(key) is not null)
        {
            return false;
        }

        Remove(type);
        type.Key = key;
        return TryAdd(type);
    }

    /// <summary>A type that was declared, or null.</summary>
    public TypeState? FindDeclared(ObjectName name)
    {
        if (name.Schema is { } schema)
        {
            return FindDeclared(new ObjectKey(schema, name.Name));
        }

        if (FindDeclared(new ObjectKey(SearchPath.Temporary, name.Name)) is { } temporary)
        {
            return temporary;
        }

        foreach (var searched in path.Schemas)
        {
            if (FindDeclared(new ObjectKey(searched, name.Name)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The type that is written; an unknown one where there is none of the name.</summary>
    public TypeUse Resolve(TypeName name)
    {
        var type = Find(name.Schema, name.Name);
        var isArray = name.IsArray;
        if (type is null && name.Name.Length > 1 && name.Name[0] == ArrayMark)
        {
            // The array type of int4 can be spelled _int4.
            type = Find(name.Schema, name.Name.Substring(1));
            isArray |= type is not null;
        }

        type ??= new TypeState(new ObjectKey(name.Schema ?? "", name.Name), TypeKind.Unknown) { SearchedSchemas = path.Schemas };
        return new TypeUse(type, TypeModifiers.Normalise(type.Key, name.Modifiers), name.Fields, isArray);
    }

    /// <summary>The type itself, or for an unknown one that which was declared after it was used.</summary>
    public TypeState Latest(TypeState type)
    {
        if (type.Kind != TypeKind.Unknown)
        {
            return type;
        }

        return (type.Key.Schema.Length > 0 ? [type.Key.Schema] : type.SearchedSchemas)
            .Select(schema => FindDeclared(new ObjectKey(schema, type.Key.Name)))
            .FirstOrDefault(found => found is not null) ?? type;
    }

    private TypeState? Find(string? schema, string name)
    {
        if (schema is not null)
        {
            return schema == BuiltInTypes.Schema ? BuiltIn(name) : FindDeclared(new ObjectKey(schema, name));
        }

        var found = FindDeclared(new ObjectKey(SearchPath.Temporary, name)) ?? (path.IsCatalogueFirst ? BuiltIn(name) : null);
        for (var i = 0; found is null && i < path.Schemas.Count; i++)
        {
            found = Find(path.Schemas[i], name);
        }

        return found;
    }

    private TypeState? BuiltIn(string name)
    {
        var key = new ObjectKey(BuiltInTypes.Schema, name);
        var type = _types.Find(key);
        if (type is null && BuiltInTypes.Find(name) is { } kind)
        {
            type = new TypeState(key, kind);
            TryAdd(type);
        }

        return type;
    }

    private TypeState? FindDeclared(ObjectKey key) =>
        _types.Find(key) ?? (relations.Find(key) as TableState)?.RowType;
}
