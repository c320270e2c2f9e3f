using System.Collections;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>The labels of an enum in order, each once.</summary>
internal sealed class LabelList : IEnumerable<string>
{
    private readonly List<string> _labels = [];
    private readonly HashSet<string> _present = [];

    public LabelList(IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            Insert(_labels.Count, label);
        }
    }

    public int Count => _labels.Count;

    public bool Contains(string label) => _present.Contains(label);

    /// <summary>Where the label is, or -1.</summary>
    public int IndexOf(string label) => Contains(label) ? _labels.IndexOf(label) : -1;

    /// <summary>Adds a label that is not there yet.</summary>
    public void Insert(int index, string label)
    {
        if (_present.Add(label))
        {
            _labels.Insert(index, label);
        }
    }

    public void Rename(int index, string label)
    {
        if (_present.Add(label))
        {
            _present.Remove(_labels[index]);
            _labels[index] = label;
        }
    }

    public IEnumerator<string> GetEnumerator() => _labels.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
