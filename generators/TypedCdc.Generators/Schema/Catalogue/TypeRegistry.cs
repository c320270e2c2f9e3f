using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>All types by name, with those of pg_catalog and those of tables' rows.</summary>
internal sealed class TypeRegistry(SearchPath path, RelationRegistry relations)
{
    private const char ArrayMark = '_';
    private readonly Dictionary<ObjectKey, TypeState> _byKey = [];

    public IEnumerable<TypeState> All => _byKey.Values;

    public bool TryAdd(TypeState type)
    {
        if (_byKey.ContainsKey(type.Key))
        {
            return false;
        }

        _byKey.Add(type.Key, type);
        return true;
    }

    public void Remove(TypeState type) => _byKey.Remove(type.Key);

    public bool TryRename(TypeState type, ObjectKey key)
    {
        if (_byKey.ContainsKey(key))
        {
            return false;
        }

        _byKey.Remove(type.Key);
        type.Key = key;
        _byKey.Add(key, type);
        return true;
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
        if (!_byKey.TryGetValue(key, out var type) && BuiltInTypes.Find(name) is { } kind)
        {
            type = new TypeState(key, kind);
            _byKey.Add(key, type);
        }

        return type;
    }

    private TypeState? FindDeclared(ObjectKey key) =>
        _byKey.TryGetValue(key, out var type) ? type : (relations.Find(key) as TableState)?.RowType;
}
