using System.Text;

namespace KilledConsumer;

/// <summary>Appends each line to a file with one write, which outlives the process.</summary>
public sealed class LineFile(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public void Write(string line) => _file.Write(Encoding.ASCII.GetBytes(line + "\n"));

    public void Dispose() => _file.Dispose();
}
