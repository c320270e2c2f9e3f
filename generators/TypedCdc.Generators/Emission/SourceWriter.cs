using System.Text;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes indented lines, each ended by LF whatever the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes text of one or more lines at the current depth.</summary>
    public void Write(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            var trimmed = line.TrimEnd('\r');
            _text.Append(' ', trimmed.Length == 0 ? 0 : _depth * 4).Append(trimmed).Append('\n');
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void Break() => _text.Append('\n');

    /// <summary>Opens a block: the line given, and a brace below it.</summary>
    public void Open(string line)
    {
        Write(line);
        Open();
    }

    /// <summary>Opens a block below what is written already.</summary>
    public void Open()
    {
        Write("{");
        _depth++;
    }

    /// <summary>Closes a block.</summary>
    public void Close(string end = "}")
    {
        _depth--;
        Write(end);
    }

    /// <summary>Writes lines one step deeper.</summary>
    public void Indented(Action write)
    {
        _depth++;
        write();
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
