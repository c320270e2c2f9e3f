using TypedCdc.Source;

namespace TypedCdc.Tests.Source;

public sealed class StartReplicationTests
{
    [Theory]
    [InlineData(140_000, 2)]
    [InlineData(150_018, 3)]
    [InlineData(160_000, 4)]
    [InlineData(180_004, 4)]
    public void The_highest_protocol_version_of_the_server_is_asked_for_with_streaming(int server, int expected)
    {
        var command = StartReplication.Command(new CdcOptions { Slot = "s", Publication = "p" }, isBinary: true, default, server);

        Assert.Equal(
            $"""START_REPLICATION SLOT "s" LOGICAL 0/0 (proto_version '{expected}', publication_names '"p"', binary 'true', streaming 'on')""",
            command);
    }

    [Theory]
    [InlineData(StreamingMode.Off, "")]
    [InlineData(StreamingMode.On, ", streaming 'on'")]
    [InlineData(StreamingMode.Parallel, ", streaming 'parallel'")]
    public void Streaming_is_asked_for_as_the_option_says(StreamingMode mode, string expected)
    {
        var options = new CdcOptions { Slot = "s", Publication = "p", Streaming = mode };

        Assert.EndsWith($"publication_names '\"p\"'{expected})", StartReplication.Command(options, isBinary: false, default, 160_000));
    }

    [Fact]
    public void Two_phase_is_asked_for_only_on_request_and_names_are_quoted()
    {
        var options = new CdcOptions { Slot = "s", Publication = "it's \"p\"", TwoPhase = true };

        Assert.Contains("publication_names '\"it''s \"\"p\"\"\"', binary 'true', streaming 'on', two_phase 'true')", StartReplication.Command(options, isBinary: true, default, 150_000));
    }
}
