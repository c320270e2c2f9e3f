using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads a CLR type that has a first and a last value, which can stand for those beyond.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <remarks>Its members are for the library alone, so nobody else can implement it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IClampingReader<T> : IValueReader<T>
{
    /// <summary>Reads a value; the first or last one of the CLR type for those that lie beyond it.</summary>
    /// <inheritdoc cref="IValueReader{T}.Read"/>
    internal static abstract ValueResult ReadClamped(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T value);
}
