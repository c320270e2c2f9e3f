using System.Globalization;
using TypedCdc.LoadTest.Measuring;

namespace TypedCdc.LoadTest.Results;

/// <summary>Sees that all consumers read the same: a fast one that drops or garbles rows must not win.</summary>
public sealed class Agreement(int changes)
{
    private (string Consumer, string Value)? _checksum;
    private (string Consumer, string Value)? _textLength;

    /// <exception cref="LoadTestException">The consumer read something else than those before it.</exception>
    public void Check(string consumer, Report report)
    {
        if (report.Changes != changes)
        {
            throw new LoadTestException(string.Create(
                CultureInfo.InvariantCulture, $"{consumer} read {report.Changes} changes; there are {changes}."));
        }

        Compare("checksum", consumer, report.Checksum, ref _checksum);
        Compare("text length", consumer, report.TextLength?.ToString(CultureInfo.InvariantCulture), ref _textLength);
    }

    private static void Compare(string what, string consumer, string? value, ref (string Consumer, string Value)? first)
    {
        if (value is null)
        {
            return;
        }

        first ??= (consumer, value);
        if (first.Value.Value != value)
        {
            throw new LoadTestException($"{consumer} has {what} {value}, but {first.Value.Consumer} has {first.Value.Value}.");
        }
    }
}
