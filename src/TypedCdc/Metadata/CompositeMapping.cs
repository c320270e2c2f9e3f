using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata;

/// <summary>The composite and the attributes that a mapped type names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompositeMapping
{
    private readonly string _schema;
    private readonly string _name;

    /// <summary>Creates a mapping.</summary>
    /// <param name="schema">Schema of the composite, as it stands in the catalogue.</param>
    /// <param name="name">Name of the composite, as it stands in the catalogue.</param>
    /// <param name="mappedType">The mapped type.</param>
    /// <param name="fields">The attributes, each named once.</param>
    public CompositeMapping(string schema, string name, Type mappedType, params ColumnMapping[] fields)
    {
        ArgumentException.ThrowIfNullOrEmpty(schema);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(mappedType);
        ArgumentNullException.ThrowIfNull(fields);
        _schema = schema;
        _name = name;
        TypeName = ClrTypeName.Of(mappedType);
        Fields = fields;
    }

    /// <summary>The attributes.</summary>
    public IReadOnlyList<ColumnMapping> Fields { get; }

    /// <summary>The mapped type in messages.</summary>
    internal string TypeName { get; }

    /// <summary>Why columns of a type cannot be read as the mapped type; null if they can.</summary>
    internal Misfit? Misfit(PgType type)
    {
        if (!IsMappedTo(type))
        {
            return $"{TypeName} is mapped to the composite {_schema}.{_name}";
        }

        foreach (var field in Fields)
        {
            if (type.Fields.FirstOrDefault(attribute => attribute.Name == field.Column) is not { } attribute)
            {
                var present = string.Join(", ", type.Fields.Select(other => other.Name));
                return new Misfit(
                    $"{TypeName}.{field.Member} wants attribute {field.Column}, which {type} does not have. It has {present}; name another with [CdcColumn]",
                    SchemaRule.CompositeAttribute);
            }

            if (field.Misfit(attribute.Type) is { } misfit)
            {
                return misfit with { Reason = $"{TypeName}.{field.Member} is {field.TypeName}, but attribute {field.Column} of {type} is {attribute.Type}: {misfit.Reason}" };
            }
        }

        return null;
    }

    /// <summary>The labels that are not read, of enums in the attributes that the mapped type names.</summary>
    internal IEnumerable<UnreadLabels> UnreadLabels(PgType type) =>
        from field in Fields
        from attribute in IsMappedTo(type) ? type.Fields : []
        where attribute.Name == field.Column
        from unread in field.UnreadLabels(attribute.Type)
        select unread with { Member = unread.Member ?? $"{TypeName}.{field.Member}" };

    private bool IsMappedTo(PgType type) => type.Kind == PgTypeKind.Composite && type.Schema == _schema && type.Name == _name;
}
