namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>
/// A statement of a session. It is data without a reference to other steps, so any steps can be taken out of a program and
/// the rest still means something; whether it can run at its place is for the model to say.
/// </summary>
/// <param name="Session">Who, from 1.</param>
/// <param name="Kind">What.</param>
/// <param name="Number">Its own in the program; values come from it, so that they tell which step has written them.</param>
internal sealed record Step(int Session, StepKind Kind, int Number)
{
    public string Table { get; init; } = "";

    /// <summary>The first key, counted within those that belong to the session.</summary>
    public int Key { get; init; }

    /// <summary>How many keys.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The length of each note; 0 for none.</summary>
    public int Size { get; init; }

    /// <summary>The name of a savepoint.</summary>
    public string Savepoint { get; init; } = "";

    /// <summary>The number of a column that no record maps.</summary>
    public int Column { get; init; }

    /// <summary>The new number of a column.</summary>
    public int NewColumn { get; init; }

    /// <summary>The number of a column's type, or of a statement's variant.</summary>
    public int Variant { get; init; }
}
