namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>All that an update leaves out is selected.</summary>
[CdcTable("letters"), CdcReselect]
public sealed partial record Letter(int Id, string State, Toast<string?> Body, Toast<byte[]?> Scan)
{
    public override string ToString() => $"{Id} {State} {Show(Body, body => body[..1])}, {Show(Scan, scan => $"{scan[0]:X2}")}";

    private static string Show<T>(Toast<T?> toast, Func<T, string> first)
        where T : class => toast.TryGetValue(out var value)
            ? value is null ? "null" : $"{(value as string)?.Length ?? ((byte[])(object)value).Length} of {first(value)}"
            : toast.ToString();
}

/// <summary>What is left out is left out.</summary>
[CdcTable("letters")]
public sealed partial record SentLetter(int Id, Toast<string?> Body);

[CdcTable("letters")]
public sealed partial record LetterKey(int Id);
