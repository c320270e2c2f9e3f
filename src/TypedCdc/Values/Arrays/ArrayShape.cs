using System.Runtime.CompilerServices;

namespace TypedCdc.Values.Arrays;

/// <summary>How many dimensions an array has, how long each is, and at which index it begins.</summary>
internal struct ArrayShape
{
    /// <summary>The most dimensions that PostgreSQL knows.</summary>
    public const int MaxRank = 6;

    private PerDimension _lengths;
    private PerDimension _lowerBounds;

    /// <summary>The shape of a list: one dimension that begins at 1.</summary>
    public ArrayShape(int length)
    {
        Add(length, 1);
    }

    /// <summary>Number of dimensions; 0 for an array without elements.</summary>
    public int Rank { get; private set; }

    /// <summary>Number of elements; -1 where it is more than 32 bits hold.</summary>
    public readonly int Count
    {
        get
        {
            long count = Rank == 0 ? 0 : 1;
            for (var i = 0; i < Rank && count <= int.MaxValue; i++)
            {
                count *= _lengths[i];
            }

            return count <= int.MaxValue ? (int)count : -1;
        }
    }

    /// <summary>Length of a dimension; 0 for one that the array does not have.</summary>
    public readonly int LengthOf(int dimension) => _lengths[dimension];

    public readonly int LowerBoundOf(int dimension) => _lowerBounds[dimension];

    /// <summary>Adds an inner dimension.</summary>
    public void Add(int length, int lowerBound)
    {
        _lengths[Rank] = length;
        _lowerBounds[Rank] = lowerBound;
        Rank++;
    }

    public void Begin(int dimension, int lowerBound) => _lowerBounds[dimension] = lowerBound;

    /// <summary>Tells why an array of <paramref name="rank"/> dimensions from 1 on cannot hold this one, if so.</summary>
    public readonly ValueStatus Fits(int rank)
    {
        if (Rank == 0)
        {
            return ValueStatus.Ok;
        }

        if (Rank != rank)
        {
            return ValueStatus.Dimensions;
        }

        for (var i = 0; i < Rank; i++)
        {
            if (_lowerBounds[i] != 1)
            {
                return ValueStatus.LowerBound;
            }
        }

        return ValueStatus.Ok;
    }

    [InlineArray(MaxRank)]
    private struct PerDimension
    {
        private int _first;
    }
}
