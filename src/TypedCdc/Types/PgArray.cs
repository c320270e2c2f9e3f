using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TypedCdc;

/// <summary>Any array, without loss: of up to six dimensions, each of which may begin at any index.</summary>
/// <typeparam name="T">Type of the elements; one that takes null where elements may be NULL.</typeparam>
/// <remarks>Source: https://www.postgresql.org/docs/current/arrays.html.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "It is what PostgreSQL calls an array, and no other collection.")]
public sealed class PgArray<T> : IReadOnlyList<T>, IEquatable<PgArray<T>>
{
    /// <summary>Creates an array.</summary>
    /// <param name="lengths">Length of each dimension, the outer ones first; none for an array without elements.</param>
    /// <param name="lowerBounds">Index at which each dimension begins.</param>
    /// <param name="elements">As many elements as the lengths make, the last dimension running fastest.</param>
    /// <exception cref="ArgumentException">The arguments do not fit each other.</exception>
    public PgArray(ImmutableArray<int> lengths, ImmutableArray<int> lowerBounds, ImmutableArray<T> elements)
    {
        var count = lengths.Aggregate(lengths.IsEmpty ? 0.0 : 1.0, (product, length) => product * length);
        if (lengths.Length != lowerBounds.Length || lengths.Any(length => length < 0) || count != elements.Length)
        {
            throw new ArgumentException(
                $"{lengths.Length} lengths, {lowerBounds.Length} lower bounds and {elements.Length} elements make no array.", nameof(elements));
        }

        Lengths = lengths;
        LowerBounds = lowerBounds;
        Elements = elements;
    }

    /// <summary>Number of dimensions; 0 for an array without elements, of which PostgreSQL keeps none.</summary>
    public int Rank => Lengths.Length;

    /// <summary>Length of each dimension, the outer ones first.</summary>
    public ImmutableArray<int> Lengths { get; }

    /// <summary>Index at which each dimension begins: 1, unless the array was written with others.</summary>
    public ImmutableArray<int> LowerBounds { get; }

    /// <summary>All elements, the last dimension running fastest.</summary>
    public ImmutableArray<T> Elements { get; }

    /// <summary>Number of elements.</summary>
    public int Count => Elements.Length;

    /// <summary>The element at these subscripts, one a dimension, as SQL counts them.</summary>
    /// <exception cref="ArgumentException">There are not as many subscripts as dimensions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A subscript is outside its dimension.</exception>
    public T this[params ReadOnlySpan<int> subscripts] => Elements[IndexOf(subscripts)];

    /// <summary>The element at this index, counted from 0 over all dimensions.</summary>
    T IReadOnlyList<T>.this[int index] => Elements[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Elements).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have the same shape and equal elements.</summary>
    public bool Equals([NotNullWhen(true)] PgArray<T>? other) =>
        other is not null
        && Lengths.AsSpan().SequenceEqual(other.Lengths.AsSpan())
        && LowerBounds.AsSpan().SequenceEqual(other.LowerBounds.AsSpan())
        && Elements.AsSpan().SequenceEqual(other.Elements.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as PgArray<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Rank);
        foreach (var element in Elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <summary>Its bounds as SQL writes them, and the type of the elements: <c>Int32[1:2][0:4]</c>.</summary>
    public override string ToString() =>
        typeof(T).Name + string.Concat(Lengths.Zip(LowerBounds, (length, lower) =>
            string.Create(CultureInfo.InvariantCulture, $"[{lower}:{lower + length - 1}]")));

    private int IndexOf(ReadOnlySpan<int> subscripts)
    {
        if (subscripts.Length != Rank || Rank == 0)
        {
            throw new ArgumentException($"The array has {Rank} dimensions, but {subscripts.Length} subscripts were given.", nameof(subscripts));
        }

        var index = 0;
        for (var i = 0; i < subscripts.Length; i++)
        {
            var offset = subscripts[i] - (long)LowerBounds[i];
            if (offset < 0 || offset >= Lengths[i])
            {
                throw new ArgumentOutOfRangeException(nameof(subscripts), subscripts[i], $"Dimension {i + 1} goes from {LowerBounds[i]} to {LowerBounds[i] + Lengths[i] - 1}.");
            }

            index = (index * Lengths[i]) + (int)offset;
        }

        return index;
    }
}
