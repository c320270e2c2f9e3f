using TypedCdc.Generators.Schema.Migrations;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Code;
using TypedCdc.Generators.Schema.Statements.Sessions;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>Reads a file. Whatever is in it, this throws nothing but a cancellation.</summary>
internal sealed class ScriptReader
{
    private readonly string _text;
    private readonly SqlScript _script;
    private readonly TransactionLog _log;
    private readonly UnreadBlocks _blocks = new();

    private ScriptReader(SqlFile file)
    {
        _text = file.Text;
        _script = new SqlScript(file.Path, new LineMap(file.Text));
        _log = new TransactionLog(_script.Statements);
    }

    public static SqlScript Read(SqlFile file, CancellationToken cancellationToken)
    {
        var reader = new ScriptReader(file);
        foreach (var section in MigrationSections.Applied(file.Text))
        {
            var splitter = new StatementSplitter(file.Text, section.Start, section.End);
            while (splitter.Next())
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.Read(splitter.Tokens);
            }
        }

        reader._blocks.Report(reader._script);
        return reader._script;
    }

    private void Read(IReadOnlyList<Token> tokens)
    {
        var last = tokens[tokens.Count - 1];
        if (last.Kind == TokenKind.Unclosed)
        {
            Report(SchemaProblemKind.NotUnderstood, new TextRange(last.Start, 1), "a quotation or comment that starts here has no end");
        }
        else if (last.Kind == TokenKind.Command)
        {
            ReadCommand(last);
        }
        else if (EfCoreBlock.CodeOf(_text, tokens) is { } code)
        {
            foreach (var statement in EfCoreBlock.StatementsIn(_text, code))
            {
                Read(statement);
            }
        }
        else if (ProceduralBlock.Read(_text, tokens) is { } block)
        {
            Add(block, tokens);
            _blocks.Add(block);
        }
        else
        {
            ReadStatement(tokens);
        }
    }

    private void ReadStatement(IReadOnlyList<Token> tokens)
    {
        var cursor = new TokenCursor(_text, tokens);
        var statement = StatementReader.Read(cursor);
        if (cursor.Failure is { } failure)
        {
            Report(
                SchemaProblemKind.NotUnderstood,
                failure.Range,
                $"{StatementTitle.Of(_text, tokens)}: expected {failure.Expected}, found {failure.Found}");
            Add(UnreadCode.Of(_text, tokens), tokens);
        }
        else if (statement is not null)
        {
            Add(statement, tokens);
        }
    }

    private void Add(Statement statement, IReadOnlyList<Token> tokens)
    {
        statement.Start = tokens[0].Range;
        _log.Add(statement);
    }

    private void ReadCommand(Token command)
    {
        if (PsqlCommand.IsInclude(_text, command))
        {
            var file = PsqlCommand.Argument(_text, command);
            Report(SchemaProblemKind.OtherFile, command.Range, $"the file {file} is not read from here; it must be given beside this one");
        }
        else if (PsqlCommand.IsConnect(_text, command))
        {
            _log.Add(new NewSession());
        }
    }

    private void Report(SchemaProblemKind kind, TextRange range, string message) =>
        _script.Problems.Add(new SchemaProblem(kind, _script.Locate(range), message));
}
