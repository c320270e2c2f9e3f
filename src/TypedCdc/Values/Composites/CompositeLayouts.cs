using System.Numerics;

namespace TypedCdc.Values.Composites;

/// <summary>
/// The layouts that values of a composite may have. Nothing in the stream tells that a composite was altered, so its values
/// may have any layout that it has had of late.
/// </summary>
/// <remarks>
/// An attribute is added behind all others, with a number of its own, and dropped at some time. So a layout is made of the
/// attributes up to some number, less some of those that are lost by now. Source: ATExecAddColumn and ATExecDropColumn in
/// PostgreSQL src/backend/commands/tablecmds.c.
/// </remarks>
internal sealed class CompositeLayouts
{
    /// <summary>With more lost attributes than this, layouts are too many to be sorted out.</summary>
    private const int MaxLost = 8;

    private readonly int[] _attributes;
    private readonly int _settled;
    private readonly Dictionary<int, int[][]> _byCount = [];

    public CompositeLayouts(PgType type)
    {
        IsSingle = type.LostFields.Count == 0 && type.Fields.All(field => !field.IsRecent);
        _attributes =
        [
            .. type.Fields.Select((field, i) => (field.Number, Index: i))
                .Concat(type.LostFields.Select((field, i) => (field.Number, Index: ~i)))
                .OrderBy(attribute => attribute.Number)
                .Select(attribute => attribute.Index),
        ];
        _settled = Array.FindLastIndex(_attributes, index => !IsLost(index) && !type.Fields[index].IsRecent) + 1;
    }

    /// <summary>Whether all values have the attributes that the type has now.</summary>
    public bool IsSingle { get; }

    /// <summary>The most fields that a value may have.</summary>
    public int MaxCount => _attributes.Length;

    /// <summary>
    /// The layouts with this many fields: for each field, the index of the attribute that it belongs to, or that of the lost one, complemented.
    /// </summary>
    public IReadOnlyList<int[]> OfCount(int count)
    {
        lock (_byCount)
        {
            if (!_byCount.TryGetValue(count, out var layouts))
            {
                layouts = [.. Enumerable.Range(_settled, _attributes.Length - _settled + 1).SelectMany(end => OfCount(count, end))];
                _byCount.Add(count, layouts);
            }

            return layouts;
        }
    }

    /// <summary>The layouts of the time when the attributes before <paramref name="end"/> had been added.</summary>
    private IEnumerable<int[]> OfCount(int count, int end)
    {
        var attributes = _attributes[..end];
        var lost = attributes.Count(IsLost);
        var kept = count - (end - lost);
        return kept < 0 || kept > lost || lost > MaxLost
            ? []
            : Enumerable.Range(0, 1 << lost)
                .Where(choice => BitOperations.PopCount((uint)choice) == kept)
                .Select(choice => Keep(attributes, choice));
    }

    private static bool IsLost(int index) => index < 0;

    /// <summary>Keeps those of the lost attributes whose bits are set.</summary>
    private static int[] Keep(int[] attributes, int choice)
    {
        var next = 0;
        return [.. attributes.Where(index => !IsLost(index) || ((choice >> next++) & 1) == 1)];
    }
}
