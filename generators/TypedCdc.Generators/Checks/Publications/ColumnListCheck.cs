using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>A column list must have each column: TCDC1217.</summary>
internal sealed class ColumnListCheck : IColumnCheck
{
    public void Check(CheckedColumn column, CheckedType type, Problems problems)
    {
        if (type is not CheckedRecord { Schema.Publication: { } publication } record
            || column.Definition is not { } definition
            || definition.Generation == ColumnGeneration.Virtual // no list may name it; GeneratedColumnCheck tells that
            || publication.Find(record.Table.Name) is not { HasColumnList: true } published
            || published.Columns.Contains(definition.Name))
        {
            return;
        }

        problems.Add(
            ReplicationRules.ColumnNotPublished,
            Places.OfName(column.Member),
            column.Member.Name,
            definition.Name,
            record.Table.Name,
            publication.Definition.Name,
            record.Show(publication.Definition.Location),
            string.Join(", ", published.Columns));
    }
}
