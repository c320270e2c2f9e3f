using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads what a converter makes of a column.</summary>
/// <typeparam name="TColumn">What the column is read as.</typeparam>
/// <typeparam name="TReader">Reads it.</typeparam>
/// <typeparam name="T">What is made of it.</typeparam>
/// <typeparam name="TConverter">Makes it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConvertedReader<TColumn, TReader, T, TConverter> : IValueReader<T>
    where TReader : struct, IValueReader<TColumn>
    where TConverter : IColumnConverter<TColumn, T>
{
    static ColumnType IValueReader<T>.Type => ColumnType.Composed;

    static string IValueReader<T>.CSharpName => ClrTypeName.Of<T>();

    static bool IValueReader<T>.CanRead(PgType type) => TReader.CanRead(type);

    static Misfit? IValueReader<T>.Misfit(PgType type) => TReader.CanRead(type)
        ? null
        : TReader.Misfit(type) ?? $"{ClrTypeName.Of<T>()} is made of {TReader.CSharpName}, which does not read it";

    static IEnumerable<UnreadLabels> IValueReader<T>.UnreadLabels(PgType type) => TReader.UnreadLabels(type);

    static ValueResult IValueReader<T>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T value)
    {
        var result = TReader.Read(bytes, format, type, out var column);
        if (result.IsOk)
        {
            return Convert(column, out value);
        }

        value = default!;
        return result;
    }

    static ValueResult IValueReader<T>.ReadNull(out T value)
    {
        var result = TReader.ReadNull(out var column);
        if (result.IsOk)
        {
            return Convert(column, out value);
        }

        value = default!;
        return result;
    }

    private static ValueResult Convert(TColumn column, out T value)
    {
        value = default!;
        try
        {
            value = TConverter.Convert(column);
            return ValueStatus.Ok;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return ValueResult.Because(
                ValueStatus.Unconverted,
                $"no {ClrTypeName.Of<T>()} can be made of the value: {exception.Message}",
                exception);
        }
    }
}
