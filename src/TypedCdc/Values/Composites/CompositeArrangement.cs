using System.Globalization;
using TypedCdc.Protocol;

namespace TypedCdc.Values.Composites;

/// <summary>Finds out which attribute each field of a value belongs to, and refuses to guess.</summary>
/// <param name="type">The composite.</param>
/// <param name="wanted">Indexes of the attributes that are read.</param>
internal sealed class CompositeArrangement(PgType type, int[] wanted)
{
    private const string Mend =
        "Changes from before and after an ALTER TYPE cannot be told apart then. Read the column as PgRaw until they are passed";

    private readonly CompositeLayouts _layouts = new(type);

    /// <summary>The most fields that a value may have.</summary>
    public int MaxCount => _layouts.MaxCount;

    /// <summary>Puts the fields of a value in the order of the attributes. An attribute that came later is NULL.</summary>
    /// <param name="sent">The fields as they came.</param>
    /// <param name="oids">Their types; none in text, which does not tell.</param>
    /// <param name="fields">A field for each attribute.</param>
    public ValueResult Arrange(ReadOnlySpan<TupleCell> sent, ReadOnlySpan<uint> oids, Span<TupleCell> fields)
    {
        if (_layouts.IsSingle)
        {
            sent[..Math.Min(sent.Length, fields.Length)].CopyTo(fields);
            return sent.Length != fields.Length ? OtherCount(sent.Length)
                : IndexOfOtherType(oids) is >= 0 and var other ? OtherType(other, oids[other])
                : ValueStatus.Ok;
        }

        int[]? found = null;
        foreach (var layout in _layouts.OfCount(sent.Length))
        {
            if (!Fits(layout, oids))
            {
                continue;
            }

            if (found is not null && !AreAlike(found, layout))
            {
                return Ambiguous(sent.Length);
            }

            found ??= layout;
        }

        if (found is null)
        {
            return OtherCount(sent.Length);
        }

        fields.Fill(new TupleCell(CellKind.Null, 0, 0));
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] >= 0)
            {
                fields[found[i]] = sent[i];
            }
        }

        return ValueStatus.Ok;
    }

    /// <summary>Tells that a value has a number of fields that no layout has.</summary>
    public ValueResult OtherCount(int count) => ValueResult.Because(
        ValueStatus.Layout,
        string.Create(CultureInfo.InvariantCulture, $"the value has {count} fields, but {type} has {type.Fields.Count} attributes and had no other number of them of late."));

    private int IndexOfOtherType(ReadOnlySpan<uint> oids)
    {
        for (var i = 0; i < oids.Length; i++)
        {
            if (oids[i] != type.Fields[i].Type.Oid)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Fits(int[] layout, ReadOnlySpan<uint> oids)
    {
        for (var i = 0; i < oids.Length; i++)
        {
            var index = layout[i];
            if (index >= 0 ? oids[i] != type.Fields[index].Type.Oid : !MayBe(oids[i], type.LostFields[~index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an attribute that is lost may have been of this type: only its size is still known.</summary>
    private bool MayBe(uint oid, PgLostField lost)
    {
        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (type.Fields[i].Type.Oid == oid)
            {
                return lost.Size == type.Fields[i].Size || lost.Size == 0 || type.Fields[i].Size == 0;
            }
        }

        return true;
    }

    /// <summary>Whether two layouts have what is read in the same places.</summary>
    private bool AreAlike(int[] layout, int[] other) =>
        Array.TrueForAll(wanted, index => Array.IndexOf(layout, index) == Array.IndexOf(other, index));

    private ValueResult OtherType(int index, uint oid) => ValueResult.Because(
        ValueStatus.Layout,
        string.Create(CultureInfo.InvariantCulture, $"the value has a field of type {oid} where {type} has {type.Fields[index].Name} of type {type.Fields[index].Type} ({type.Fields[index].Type.Oid})."));

    private ValueResult Ambiguous(int count) => ValueResult.Because(
        ValueStatus.Layout,
        string.Create(CultureInfo.InvariantCulture, $"{type} has lost attributes and got others of late, so that nothing tells which ones the {count} fields of the value are. {Mend}."));
}
