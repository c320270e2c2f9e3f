using System.Globalization;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>The blocks of code of a file that are not read. Tools write hundreds of them, so they are told of once, at the first.</summary>
internal sealed class UnreadBlocks
{
    private const int MostLines = 5;

    private readonly List<UnreadCode> _blocks = [];

    public void Add(UnreadCode block) => _blocks.Add(block);

    public void Report(SqlScript script)
    {
        if (_blocks.Count > 0)
        {
            var first = _blocks[0];
            script.Problems.Add(new SchemaProblem(
                SchemaProblemKind.ProceduralBlock, script.Locate(first.Start), $"{first.Change} in a block of code is not followed{Others(script)}"));
        }
    }

    private string Others(SqlScript script)
    {
        if (_blocks.Count == 1)
        {
            return "";
        }

        var lines = _blocks.Skip(1).Take(MostLines).Select(block => script.Locate(block.Start).Line.ToString(CultureInfo.InvariantCulture));
        var more = _blocks.Count - 1 > MostLines ? ", …" : "";
        return _blocks.Count == 2
            ? $", nor is another block that changes the schema (line {lines.First()})"
            : $", nor are {_blocks.Count - 1} more blocks that change the schema (lines {string.Join(", ", lines)}{more})";
    }
}
