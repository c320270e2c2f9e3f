using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TypedCdc.Connection.Framing;

namespace TypedCdc.Tests.Connection;

/// <summary>What a broken or false server may do before a session runs: each ends soon, with an exception of ours.</summary>
public sealed class HostileOpeningTests
{
    [Fact]
    public void A_server_that_hangs_up_at_once()
    {
        using var backend = new FakeBackend(session => { });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open());

        Assert.Contains(error.Kind, new[] { ReplicationConnectionFault.ClosedByServer, ReplicationConnectionFault.Lost });
        Assert.Contains($"127.0.0.1:{error.Port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_hangs_up_in_the_middle_of_a_message()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.AuthenticationOk[..6]);
        });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open());

        Assert.Equal(ReplicationConnectionFault.ClosedByServer, error.Kind);
        Assert.Contains("authenticating", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_where_nobody_listens()
    {
        var backend = new FakeBackend();
        backend.Dispose();

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open());

        Assert.Equal(ReplicationConnectionFault.CannotConnect, error.Kind);
        Assert.IsType<SocketException>(error.InnerException);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.7\r\n")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0")]
    public void A_server_of_another_protocol(string greeting)
    {
        using var backend = new FakeBackend(session =>
        {
            session.Send(Encoding.ASCII.GetBytes(greeting));
            session.WaitForClose();
        });

        Assert.Throws<MalformedMessageException>(() => backend.Open());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    [InlineData(FrameReader.MaxControlBody + 5)]
    public void A_length_that_makes_no_sense(int length)
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.WithLength('R', length, []));
            session.WaitForClose();
        });

        Assert.Throws<MalformedMessageException>(() => backend.Open());
    }

    [Fact]
    public void A_message_that_ends_before_its_fields_do()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.Message('R', [0, 0]));
            session.WaitForClose();
        });

        Assert.Throws<MalformedMessageException>(() => backend.Open());
    }

    [Fact]
    public void Notices_without_end()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            for (var notice = BackendBytes.Notice("again"); ;)
            {
                session.Send(notice);
            }
        });

        Assert.Throws<MalformedMessageException>(() => backend.Open());
    }

    [Fact]
    public void Long_notices_without_end()
    {
        var before = GC.GetTotalAllocatedBytes();
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            for (var notice = BackendBytes.Notice(new string('x', 1_000_000)); ;)
            {
                session.Send(notice);
            }
        });

        Assert.Throws<MalformedMessageException>(() => backend.Open());
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 300_000_000);
    }

    [Fact]
    public void Parameters_without_end()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.AuthenticationOk);
            for (var i = 0; ; i++)
            {
                session.Send(BackendBytes.ParameterStatus($"p{i}", "v"));
            }
        });

        Assert.Throws<MalformedMessageException>(() => backend.Open());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void Silence_ends_with_the_timeout(int bytesBefore)
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.AuthenticationOk[..bytesBefore]);
            session.WaitForClose();
        });
        var watch = Stopwatch.StartNew();

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("Timeout=1"));

        Assert.Equal(ReplicationConnectionFault.TimedOut, error.Kind);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 5);
    }

    [Fact]
    public void A_drip_of_messages_does_not_extend_the_timeout()
    {
        using var over = new ManualResetEventSlim();
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            while (!over.Wait(TimeSpan.FromMilliseconds(50)))
            {
                session.Send(BackendBytes.Notice("wait"));
            }
        });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("Timeout=1"));

        over.Set();
        Assert.Equal(ReplicationConnectionFault.TimedOut, error.Kind);
    }

    [Fact]
    public void Silence_to_the_request_for_TLS_ends_with_the_timeout()
    {
        using var backend = new FakeBackend(session => session.WaitForClose());

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("Timeout=1;SSL Mode=Prefer"));

        Assert.Equal(ReplicationConnectionFault.TimedOut, error.Kind);
        Assert.Equal(1, backend.Accepted);
    }

    [Fact]
    public void Silence_in_the_TLS_handshake_ends_with_the_timeout()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send((byte)'S');
            session.WaitForClose();
        });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("Timeout=1;SSL Mode=Require"));

        Assert.Equal(ReplicationConnectionFault.TimedOut, error.Kind);
    }

    [Fact]
    public async Task A_host_that_swallows_every_packet_ends_with_the_timeout()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Others refuse where Linux lets a full backlog wait.");
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        var endPoint = (IPEndPoint)listener.LocalEndPoint!;
        var fillers = Enumerable.Range(0, 3).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp)).ToArray();
        var pending = Array.ConvertAll(fillers, filler => filler.ConnectAsync(endPoint));
        await pending[0];

        var error = Assert.Throws<ReplicationConnectionException>(() => TypedCdc.Connection.ReplicationConnection.Open(
            TypedCdc.Connection.ConnectionSettings.From($"Host=127.0.0.1;Port={endPoint.Port};Username=u;Timeout=1"),
            TimeProvider.System,
            TestContext.Current.CancellationToken));

        Array.ForEach(fillers, filler => filler.Dispose());
        Assert.Equal(ReplicationConnectionFault.TimedOut, error.Kind);
        Assert.Contains("while connecting", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caller_can_cancel()
    {
        using var cancel = new CancellationTokenSource();
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            cancel.Cancel();
            session.WaitForClose();
        });

        var error = Assert.Throws<OperationCanceledException>(() => backend.Open("", cancel.Token));

        Assert.Equal(cancel.Token, error.CancellationToken);
    }

    [Fact]
    public void A_refusal_of_the_server_carries_its_words_and_no_detail()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.Error("53300", "too many connections"));
        });

        var error = Assert.Throws<ReplicationServerException>(() => backend.Open());

        Assert.Equal(("53300", "FATAL", "too many connections"), (error.SqlState, error.Severity, error.MessageText));
        Assert.Equal(("a detail", 12), (error.Detail, error.Position));
        Assert.Contains("53300: too many connections", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a detail", error.Message, StringComparison.Ordinal);
    }
}
