using System.Globalization;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Schema.Catalogue;
using TypedCdc.Generators.Tests.Schema;
using TypedCdc.Provisioning;
using PgType = TypedCdc.Values.PgType;

namespace TypedCdc.Generators.Tests.Checks.Types;

/// <summary>A column of every type: those of pg_catalog, and made ones of every kind, each also as an array.</summary>
/// <param name="Name">The type as SQL writes it.</param>
/// <param name="WhileBuilding">What is made of it from SQL files.</param>
/// <param name="WhileRunning">What is made of it from the catalogue.</param>
internal sealed record EveryType(string Name, WireType WhileBuilding, PgType WhileRunning)
{
    private const string Declarations =
        """
        CREATE SCHEMA app;
        CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE TYPE pair AS (x bigint, y text);
        CREATE TYPE app.other AS (x int);
        CREATE TYPE pairs AS (a pair, b pair[]);
        CREATE TYPE floatrange AS RANGE (subtype = float8);
        CREATE DOMAIN age AS int CHECK (VALUE > 0);
        CREATE DOMAIN email AS text;
        CREATE DOMAIN sad AS mood;
        CREATE DOMAIN old AS age;
        CREATE DOMAIN ages AS int[];
        CREATE DOMAIN span AS int4range;
        CREATE DOMAIN two AS pair;
        CREATE DOMAIN tags AS hstore;
        CREATE EXTENSION citext;
        CREATE EXTENSION hstore;
        CREATE EXTENSION ltree;
        CREATE EXTENSION vector;
        CREATE TYPE own;
        CREATE TYPE own (INPUT = f, OUTPUT = g);

        """;

    private const uint FirstOid = 20_000;
    private const uint FirstArrayOid = 30_000;

    /// <summary>The declared types as rows of pg_type, and those that they are made of by name.</summary>
    private static readonly (string Schema, string Name, char Sort, string? Part, (string Name, string Type)[] Attributes)[] Declared =
    [
        ("public", "mood", 'e', null, []),
        ("public", "pair", 'c', null, [("x", "int8"), ("y", "text")]),
        ("app", "other", 'c', null, [("x", "int4")]),
        ("public", "pairs", 'c', null, [("a", "pair"), ("b", "pair[]")]),
        ("public", "floatrange", 'r', "float8", []),
        ("public", "floatmultirange", 'm', "floatrange", []),
        ("public", "age", 'd', "int4", []),
        ("public", "email", 'd', "text", []),
        ("public", "sad", 'd', "mood", []),
        ("public", "old", 'd', "age", []),
        ("public", "ages", 'd', "int4[]", []),
        ("public", "span", 'd', "int4range", []),
        ("public", "two", 'd', "pair", []),
        ("public", "own", 'b', null, []),

        ("public", "citext", 'b', null, []),
        ("public", "hstore", 'b', null, []),
        ("public", "ltree", 'b', null, []),
        ("public", "lquery", 'b', null, []),
        ("public", "ltxtquery", 'b', null, []),
        ("public", "vector", 'b', null, []),
        ("public", "halfvec", 'b', null, []),
        ("public", "tags", 'd', "hstore", []),

        // Types of PostgreSQL that the library looks up, as it does those of users.
        .. BuiltInTypes.Names.Where(name => TypedCdc.Values.ReadableTypes.BuiltIn(name) is null).Select(name => ("pg_catalog", name, 'b', (string?)null, Array.Empty<(string, string)>())),
    ];

    public static IReadOnlyList<EveryType> All { get; } = Collect();

    private static List<EveryType> Collect()
    {
        var catalogue = Catalogue();
        var names = BuiltInTypes.Names.Select(name => (Sql: $"pg_catalog.\"{name}\"", Key: name))
            .Concat(Declared.Where(type => type.Schema != "pg_catalog").Select(type => (Sql: $"{type.Schema}.{type.Name}", Key: type.Name)))
            .SelectMany(type => new[] { type, (Sql: type.Sql + "[]", Key: type.Key + "[]") })
            .ToList();
        var columns = names.Select((type, i) => string.Create(CultureInfo.InvariantCulture, $"c{i} {type.Sql}"));
        var schema = Ddl.Read($"{Declarations}CREATE TABLE t ({string.Join(", ", columns)});");
        var types = new TypeResolver(schema);
        return [.. schema.FindTable("public", "t")!.Columns.Zip(names, (column, name) => new EveryType(
            name.Sql,
            types.Resolve(column.Type),
            catalogue.Find(OidOf(name.Key))!))];
    }

    private static CatalogTypes Catalogue()
    {
        var types = new CatalogTypes();
        foreach (var (schema, name, sort, part, attributes) in Declared)
        {
            types.Add(new CatalogType(OidOf(name), schema, name, sort)
            {
                PartOid = part is null ? 0 : OidOf(part),
                Extension = name switch { "lquery" or "ltxtquery" => "ltree", "halfvec" => "vector", _ => name },
                Attributes = [.. attributes.Select((attribute, i) => new CatalogAttribute(attribute.Name, (short)(i + 1), OidOf(attribute.Type), Size: -1, IsRecent: false))],
            });
            types.Add(new CatalogType(OidOf(name + "[]"), schema, "_" + name, 'b') { PartOid = OidOf(name) });
        }

        return types;
    }

    private static uint OidOf(string name)
    {
        var element = name.EndsWith("[]", StringComparison.Ordinal) ? name[..^2] : null;
        var declared = Array.FindIndex(Declared, type => type.Name == (element ?? name));
        return declared >= 0
            ? (element is null ? FirstOid : FirstArrayOid) + (uint)declared
            : TypedCdc.Values.ReadableTypes.BuiltIn(element is null ? name : "_" + element)?.Oid ?? 0;
    }
}
