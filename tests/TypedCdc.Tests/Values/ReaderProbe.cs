using System.Text;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>Calls a reader as generated code does, through its type.</summary>
internal static class ReaderProbe
{
    public static ValueResult Read<T, TReader>(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T value)
        where TReader : struct, IValueReader<T>
    {
        Assert.True(TReader.CanRead(type));
        return TReader.Read(bytes, format, type, out value);
    }

    public static T Binary<T, TReader>(PgType type, string hex)
        where TReader : struct, IValueReader<T>
    {
        var result = Read<T, TReader>(Convert.FromHexString(hex), ValueFormat.Binary, type, out var value);
        Assert.Equal((ValueStatus.Ok, null), (result.Status, result.Place));
        return value;
    }

    public static T Text<T, TReader>(PgType type, string text)
        where TReader : struct, IValueReader<T>
    {
        var result = Read<T, TReader>(Encoding.UTF8.GetBytes(text), ValueFormat.Text, type, out var value);
        Assert.Equal((ValueStatus.Ok, null), (result.Status, result.Place));
        return value;
    }

    public static (ValueStatus Status, string? Place) FailureOfBinary<T, TReader>(PgType type, string hex)
        where TReader : struct, IValueReader<T>
    {
        var result = Read<T, TReader>(Convert.FromHexString(hex), ValueFormat.Binary, type, out _);
        return (result.Status, result.Place);
    }

    public static (ValueStatus Status, string? Place) FailureOfText<T, TReader>(PgType type, string text)
        where TReader : struct, IValueReader<T>
    {
        var result = Read<T, TReader>(Encoding.UTF8.GetBytes(text), ValueFormat.Text, type, out _);
        return (result.Status, result.Place);
    }
}
