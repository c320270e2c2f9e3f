using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>
/// Reads one CLR type. Readers hold no state and are named as type arguments, so that those of arrays are put together
/// from those of elements, and every composition is compiled for its types: no boxing, no call through an object.
/// </summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <remarks>Its members are for the library alone, so nobody else can implement it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValueReader<T>
{
    /// <summary>What sort of value it reads.</summary>
    internal static abstract ColumnType Type { get; }

    /// <summary>The CLR type as C# writes it.</summary>
    internal static abstract string CSharpName { get; }

    /// <summary>Whether values of a PostgreSQL type can be read.</summary>
    internal static abstract bool CanRead(PgType type);

    /// <summary>Why values of a PostgreSQL type cannot be read, where that takes more words than naming both; else null.</summary>
    internal static virtual Misfit? Misfit(PgType type) => null;

    /// <summary>The labels that are not read, for each enum that values of a PostgreSQL type have in them.</summary>
    internal static virtual IEnumerable<UnreadLabels> UnreadLabels(PgType type) => [];

    /// <summary>Reads a value.</summary>
    /// <param name="bytes">The value, all of it and nothing else.</param>
    /// <param name="format">Its format.</param>
    /// <param name="type">Its PostgreSQL type, one that can be read.</param>
    /// <param name="value">The value.</param>
    internal static abstract ValueResult Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T value);

    /// <summary>Gives what NULL is read as, where the CLR type takes it.</summary>
    internal static virtual ValueResult ReadNull(out T value)
    {
        value = default!;
        return ValueStatus.UnexpectedNull;
    }
}
