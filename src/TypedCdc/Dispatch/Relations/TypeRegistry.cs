using TypedCdc.Protocol.Messages;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Dispatch.Relations;

/// <summary>The types of columns: built in, looked up in the catalogue, or, failing that, as the stream announced them.</summary>
internal sealed class TypeRegistry(ITypeCatalog? catalog)
{
    private readonly Dictionary<uint, PgType> _found = [];
    private readonly Dictionary<uint, PgType> _announced = [];

    /// <summary>The stream announced a type.</summary>
    public void Announce(TypeMessage message)
    {
        // Announced again, a type may have changed: ALTER TYPE, or an OID that is used again.
        _found.Remove(message.Oid);
        _announced[message.Oid] = Interpret(message);
    }

    /// <summary>Whether all these types are known without asking the catalogue.</summary>
    public bool Knows(IEnumerable<RelationColumn> columns) => columns.All(column => IsKnown(column.TypeOid));

    /// <summary>Asks the catalogue for those of the columns' types that are not known yet.</summary>
    public async ValueTask LearnAsync(IEnumerable<RelationColumn> columns, CancellationToken cancellationToken)
    {
        uint[] unknown = [.. columns.Select(column => column.TypeOid).Where(oid => !IsKnown(oid)).Distinct()];
        if (unknown.Length == 0 || catalog is null)
        {
            return;
        }

        foreach (var type in await catalog.FindAsync(unknown, cancellationToken).ConfigureAwait(false))
        {
            _found[type.Oid] = type;
        }
    }

    /// <summary>Whether composites still have the attributes with which they were found.</summary>
    public ValueTask<bool> AreCurrentAsync(IReadOnlyCollection<PgType> composites, CancellationToken cancellationToken) =>
        catalog is null ? ValueTask.FromResult(true) : catalog.AreCurrentAsync(composites, cancellationToken);

    /// <summary>Asks the catalogue for the columns' types again.</summary>
    public ValueTask LearnAgainAsync(IReadOnlyList<RelationColumn> columns, CancellationToken cancellationToken)
    {
        foreach (var column in columns)
        {
            _found.Remove(column.TypeOid);
        }

        return LearnAsync(columns, cancellationToken);
    }

    /// <summary>The type with this OID; one of kind <see cref="PgTypeKind.Other"/> where nothing is known of it.</summary>
    public PgType this[uint oid] =>
        _found.GetValueOrDefault(oid)
        ?? ReadableTypes.BuiltIn(oid)
        ?? _announced.GetValueOrDefault(oid)
        ?? PgType.Unknown(oid);

    private bool IsKnown(uint oid) =>
        _found.ContainsKey(oid)
        || (ReadableTypes.BuiltIn(oid) is not null && (catalog is null || !IsMoney(oid)))
        || (catalog is null && _announced.ContainsKey(oid));

    /// <summary>How many digits money has after the point, only the server knows.</summary>
    private static bool IsMoney(uint oid) => oid is PgTypeOid.Money or PgTypeOid.MoneyArray;

    // The message does not say what sort of type it is. A domain carries the name of its base type, so a user's type
    // with a built-in name is one. One with the name of a well-known extension's type is taken for that; of the others, enums
    // are what occurs in practice. The catalogue knows for sure.
    private static PgType Interpret(TypeMessage message) =>
        message.Schema == "pg_catalog" && ReadableTypes.BuiltIn(message.Name) is { } builtIn
            ? builtIn with { Oid = message.Oid, Kind = PgTypeKind.Domain, Base = builtIn.Underlying }
            : ExtensionTypes.Find(extension: null, message.Oid, message.Schema, message.Name)
                ?? new PgType(message.Oid, message.Schema, message.Name, PgTypeKind.Enum, PgTypeOid.Text);
}
