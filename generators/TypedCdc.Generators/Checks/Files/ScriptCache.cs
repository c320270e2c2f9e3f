using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>Keeps what each file says as long as its text lives, so that a file is read once for each change of it.</summary>
/// <param name="read">Reads a file.</param>
internal sealed class ScriptCache(Func<SqlFile, CancellationToken, SqlScript> read)
{
    private readonly ConditionalWeakTable<SourceText, SqlScript> _scripts = new();

    public SqlScript Get(SchemaFile file, CancellationToken cancellationToken)
    {
        var script = _scripts.GetValue(file.Text, Read);

        // One text under two names is two scripts, of which only the first is kept: it hardly ever happens.
        return script.Path == file.Path ? script : Read(file.Text);

        SqlScript Read(SourceText text) => read(new SqlFile(file.Path, text.ToString()), cancellationToken);
    }
}
