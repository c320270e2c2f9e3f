using TypedCdc.Connection;
using TypedCdc.Connection.Framing;

namespace TypedCdc.Tests.Connection;

/// <summary>How a stream may end, and what may come between its frames.</summary>
public sealed class HostileStreamTests
{
    private static readonly byte[] CommandComplete = BackendBytes.Message('C', "COPY 0\0"u8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Notices_and_parameters_between_frames_are_passed_over()
    {
        using var backend = Streaming(
            [.. BackendBytes.Notice("n"), .. BackendBytes.CopyData(1), .. BackendBytes.ParameterStatus("a", "b"), .. BackendBytes.CopyData(2)]);
        using var connection = backend.OpenStream();

        Assert.Equal([1], ReadPayload(connection));
        Assert.Equal([2], ReadPayload(connection));
        Assert.Equal("b", connection.ServerParameters["a"]);
    }

    [Fact]
    public void A_frame_that_came_with_the_start_of_the_stream_is_there_already()
    {
        using var backend = new FakeBackend(session =>
        {
            session.LetIn();
            session.ReadMessage();
            session.Send([.. BackendBytes.CopyBothResponse, .. BackendBytes.CopyData(1), .. BackendBytes.CopyData(2)[..5]]);
            session.WaitForClose();
        });
        using var connection = backend.OpenStream();

        Assert.True(connection.HasBufferedFrame);
        Assert.True(connection.LastReadWasShort);
        Assert.Equal([1], ReadPayload(connection));
        Assert.False(connection.HasBufferedFrame);
    }

    [Fact]
    public void CommandComplete_without_CopyDone_is_the_shutdown_of_the_server()
    {
        using var backend = Streaming(CommandComplete, thenClose: true);
        using var connection = backend.OpenStream();

        var error = Assert.Throws<ReplicationConnectionException>(() => connection.ReadFrame(out _));

        Assert.Equal(ReplicationConnectionFault.ServerShutdown, error.Kind);
    }

    [Fact]
    public void The_end_of_the_connection_between_frames_is_not_a_shutdown()
    {
        using var backend = Streaming(BackendBytes.CopyData(1), thenClose: true);
        using var connection = backend.OpenStream();
        ReadPayload(connection);

        var error = Assert.Throws<ReplicationConnectionException>(() => connection.ReadFrame(out _));

        Assert.Equal(ReplicationConnectionFault.ClosedByServer, error.Kind);
        Assert.Contains("while streaming", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_the_server_ends_the_stream_with_its_words()
    {
        using var backend = Streaming(BackendBytes.Error("55000", "slot invalidated", "ERROR"));
        using var connection = backend.OpenStream();

        Assert.Equal("55000", Assert.Throws<ReplicationServerException>(() => connection.ReadFrame(out _)).SqlState);
        Assert.Throws<ReplicationConnectionException>(() => connection.ReadFrame(out _));
        connection.SendCopyData([1]);
    }

    [Theory]
    [InlineData('d', FrameReader.MaxCopyDataBody + 5)]
    [InlineData('d', -1)]
    [InlineData('N', FrameReader.MaxControlBody + 5)]
    [InlineData('?', 4)]
    public void Garbage_between_frames_is_malformed(char kind, int length)
    {
        using var backend = Streaming(BackendBytes.WithLength(kind, length, []));
        using var connection = backend.OpenStream();

        Assert.Throws<MalformedMessageException>(() => connection.ReadFrame(out _));
    }

    [Fact]
    public void Parameters_without_end_are_malformed()
    {
        using var backend = new FakeBackend(session =>
        {
            session.StartStream();
            for (var i = 0; ; i++)
            {
                session.Send(BackendBytes.ParameterStatus($"p{i}", "v"));
            }
        });
        using var connection = backend.OpenStream();

        Assert.Throws<MalformedMessageException>(() => connection.ReadFrame(out _));
    }

    [Fact]
    public void Frames_still_under_way_when_the_stream_ends_are_read_and_then_commands_run_again()
    {
        using var backend = new FakeBackend(session =>
        {
            session.StartStream();
            Assert.Equal([9], session.ReadMessage().Body);
            Assert.Equal('c', session.ReadMessage().Kind);
            session.Send(BackendBytes.CopyData(1));
            session.Send([.. BackendBytes.Message('c', []), .. BackendBytes.CopyData(2), .. CommandComplete, .. CommandComplete]);
            session.Send(BackendBytes.ReadyForQuery);
            session.ReadMessage();
            session.Send([.. BackendBytes.Error("42601", "syntax", "ERROR"), .. BackendBytes.ReadyForQuery]);
            Assert.Equal('X', session.ReadMessage().Kind);
        });
        using var connection = backend.OpenStream();

        connection.SendCopyData([9]);
        connection.SendCopyDone();
        connection.SendCopyData([10]);
        Assert.Equal([1], ReadPayload(connection));
        Assert.False(connection.ReadFrame(out _));
        Assert.Throws<ReplicationServerException>(() => connection.Query("NONSENSE", Cancellation));
        Assert.Throws<InvalidOperationException>(() => connection.ReadFrame(out _));
    }

    [Fact]
    public void A_frame_that_never_ends_is_given_up_by_Abort()
    {
        using var backend = Streaming(BackendBytes.WithLength('d', 1_000_000, new byte[10]));
        using var connection = backend.OpenStream();
        using var abort = new Timer(_ => connection.Abort(new InvalidDataException("no frame for a minute")), null, 100, -1);

        var error = Assert.Throws<ReplicationConnectionException>(() => connection.ReadFrame(out _));

        Assert.Equal(ReplicationConnectionFault.Aborted, error.Kind);
        Assert.IsType<InvalidDataException>(error.InnerException);
    }

    [Fact]
    public void Abort_frees_a_writer_whose_peer_does_not_read()
    {
        using var release = new ManualResetEventSlim();
        using var backend = new FakeBackend(session =>
        {
            session.StartStream();
            release.Wait();
        });
        using var connection = backend.OpenStream();
        using var abort = new Timer(_ => connection.Abort("the peer does not read"), null, 200, -1);

        var error = Assert.Throws<ReplicationConnectionException>(() => SendForEver(connection));

        release.Set();
        Assert.Contains("the peer does not read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_allocated_per_frame()
    {
        using var backend = Streaming([.. Enumerable.Range(0, 50_000).SelectMany(_ => BackendBytes.CopyData(1, 2, 3))]);
        using var connection = backend.OpenStream();
        connection.ReadFrame(out _);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 1; i < 50_000; i++)
        {
            connection.ReadFrame(out _);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
    }

    private static void SendForEver(ReplicationConnection connection)
    {
        for (var payload = new byte[1_000_000]; ;)
        {
            connection.SendCopyData(payload);
        }
    }

    private static FakeBackend Streaming(byte[] bytes, bool thenClose = false) => new(session =>
    {
        session.StartStream();
        session.Send(bytes);
        if (!thenClose)
        {
            session.WaitForClose();
        }
    });

    private static byte[] ReadPayload(ReplicationConnection connection)
    {
        Assert.True(connection.ReadFrame(out var frame));
        return frame.Payload.ToArray();
    }
}
