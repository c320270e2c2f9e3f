using TypedCdc.Source;

namespace TypedCdc.Tests.Source;

public sealed class ReadCoalescingTests
{
    private readonly SteppedTime _time = new();
    private readonly ReadCoalescing _coalescing;

    public ReadCoalescingTests() => _coalescing = new ReadCoalescing(_time, TimeSpan.Zero);

    [Fact]
    public void AChangeThatComesAloneIsHandedOnAtOnce()
    {
        Read(TimeSpan.FromMilliseconds(50));

        _coalescing.BeforeRead(lastReadWasShort: true);

        Assert.False(_coalescing.MayHold);
    }

    [Fact]
    public void ChangesOfAFlowAreHandedOnTogetherButNoLaterThanAMillisecond()
    {
        for (var read = 0; read < 4; read++)
        {
            Read(TimeSpan.FromMicroseconds(10));
        }

        _coalescing.BeforeRead(lastReadWasShort: true);
        _coalescing.HandedOn();

        _time.Pass(TimeSpan.FromMicroseconds(900));
        _coalescing.BeforeRead(lastReadWasShort: true);
        Assert.True(_coalescing.MayHold);

        _time.Pass(TimeSpan.FromMicroseconds(100));
        _coalescing.BeforeRead(lastReadWasShort: true);
        Assert.False(_coalescing.MayHold);
    }

    [Fact]
    public void ServerThatHasSentAllEndsTheFlow()
    {
        for (var read = 0; read < 4; read++)
        {
            Read(TimeSpan.FromMicroseconds(10));
        }

        _coalescing.HandedOn();
        _coalescing.CaughtUp();

        _coalescing.BeforeRead(lastReadWasShort: true);
        Assert.False(_coalescing.MayHold);
    }

    private void Read(TimeSpan took)
    {
        _coalescing.BeforeRead(lastReadWasShort: true);
        _time.Pass(took);
        _coalescing.AfterRead();
    }
}
