namespace TypedCdc.IntegrationTests.Provisioning;

public enum ShiftDay
{
    Monday,
    Tuesday,
}

public enum AnyDay
{
    Monday,

    [CdcUnknownLabel]
    Other,
}

[CdcComposite]
public sealed partial record Slip(string? Text, ShiftDay? Day);

[CdcTable]
public sealed partial record Shift(long Id, ShiftDay Day, ShiftDay[] Others, Slip? Slip, AnyDay? Any);

/// <summary>Takes rows with enums in them.</summary>
[CdcHandler]
public sealed partial class Shifts : IChangeHandler<Insert<Shift>>
{
    public ValueTask HandleAsync(Insert<Shift> change, CancellationToken cancellationToken) => default;
}
