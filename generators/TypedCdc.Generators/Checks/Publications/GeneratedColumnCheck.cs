using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>Generated columns are not sent, except stored ones from PostgreSQL 18 on, when the publication says so: TCDC1214.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/18/logical-replication-gencols.html.</remarks>
internal sealed class GeneratedColumnCheck : IColumnCheck
{
    public void Check(CheckedColumn column, CheckedType type, Problems problems)
    {
        if (type is CheckedRecord record
            && column.Definition is { Generation: not ColumnGeneration.None } definition
            && PublishableTable.Is(record.Table)
            && Why(definition, record) is { } why)
        {
            problems.Add(new Problem(
                ReplicationRules.GeneratedColumn,
                Places.OfName(column.Member),
                [column.Member.Name, definition.Name, record.Show(definition.Location), why])
            {
                Severity = IsCertain(definition, record) ? null : DiagnosticSeverity.Warning,
            });
        }
    }

    /// <summary>Otherwise the server may be one of PostgreSQL 18, and the publication that the pipeline creates has the column.</summary>
    private static bool IsCertain(ColumnDefinition column, CheckedRecord record) =>
        column.Generation == ColumnGeneration.Virtual || record.Schema.Publication is not null;

    /// <summary>Why it is not published, as the end of a sentence; null where it is, or another rule tells.</summary>
    private static string? Why(ColumnDefinition column, CheckedRecord record)
    {
        if (column.Generation == ColumnGeneration.Virtual)
        {
            return "; virtual ones never are";
        }

        if (record.Schema.Publication is not { } publication)
        {
            return " before PostgreSQL 18, and from then on only with publish_generated_columns = stored";
        }

        var definition = publication.Definition;
        return definition.HasGeneratedColumns || publication.Find(record.Table.Name) is { HasColumnList: true } // ColumnListCheck looks into the list
            ? null
            : $"; publication {definition.Name} ({record.Show(definition.Location)}) does not say publish_generated_columns = stored, as it can from PostgreSQL 18 on";
    }
}
