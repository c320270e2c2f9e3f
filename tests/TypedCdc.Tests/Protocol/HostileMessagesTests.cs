namespace TypedCdc.Tests.Protocol;

/// <summary>Whatever the bytes, a message is parsed or refused with <see cref="MalformedMessageException"/>.</summary>
public sealed class HostileMessagesTests
{
    private static readonly byte[] TellingBytes = [0, 1, 0x7F, 0x80, 0xFF, .. "BCORYIUDTMSEcAbPKrpnutN"u8];

    private readonly AnyMessage _parser = new();

    private static readonly byte[][] Samples = [.. SampleMessages.All, .. SampleMessages.WithValidPrefix];

    [Fact]
    public void Every_sample_is_valid()
    {
        Assert.All(Samples, message => Assert.True(_parser.TryParse(message)));
    }

    [Fact]
    public void Every_prefix_of_a_message_is_refused()
    {
        foreach (var message in SampleMessages.All)
        {
            for (var length = 0; length < message.Length; length++)
            {
                var prefix = message[..length];
                Assert.Throws<MalformedMessageException>(() => _parser.TryParse(prefix));
            }
        }
    }

    [Fact]
    public void A_stream_abort_is_whole_with_its_position_and_without()
    {
        var message = Assert.Single(SampleMessages.WithValidPrefix);
        for (var length = 0; length < message.Length; length++)
        {
            var prefix = message[..length];
            if (length == 9)
            {
                Assert.True(_parser.TryParse(prefix));
            }
            else
            {
                Assert.Throws<MalformedMessageException>(() => _parser.TryParse(prefix));
            }
        }
    }

    [Fact]
    public void One_byte_too_many_is_refused()
    {
        Assert.All(
            Samples,
            message => Assert.Throws<MalformedMessageException>(() => _parser.TryParse([.. message, 0])));
    }

    [Fact]
    public void Mutated_messages_are_parsed_or_refused()
    {
        var random = new Random(20_260_102);
        var parsed = 0;
        var refused = 0;
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var message = Mutate(Samples[random.Next(Samples.Length)], random);
            if (TryParse(message))
            {
                parsed++;
            }
            else
            {
                refused++;
            }
        }

        // Both outcomes occur often, or the mutations prove nothing.
        Assert.True(parsed > TestScale.Iterations / 20, $"{parsed} parsed");
        Assert.True(refused > TestScale.Iterations / 20, $"{refused} refused");
    }

    [Theory]
    [InlineData("49 00004000 4E 7FFF 6E")]
    [InlineData("49 00004000 4E FFFF 6E")]
    [InlineData("49 00004000 4E 0001 62 7FFFFFFF 00")]
    [InlineData("49 00004000 4E 0001 62 FFFFFFFF 00")]
    [InlineData("49 00004000 4E 0001 74 80000000 00")]
    [InlineData("52 00004000 7300 7400 64 7FFF 00")]
    [InlineData("52 00004000 7300 7400 64 8000 00")]
    [InlineData("54 3FFFFFFF 00 00004000")]
    [InlineData("54 40000001 00 00004000")]
    [InlineData("54 FFFFFFFF 00 00004000")]
    [InlineData("4D 00 0000000000000100 7000 7FFFFFFF 00")]
    [InlineData("4D 00 0000000000000100 7000 FFFFFFFF 00")]
    [InlineData("4D 00 0000000000000100 7000 80000000 00")]
    public void A_count_or_length_beyond_the_message_allocates_nothing_but_the_exception(string hex)
    {
        var message = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Throws<MalformedMessageException>(() => _parser.TryParse(message));

        var before = GC.GetAllocatedBytesForCurrentThread();
        TryParse(message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024);
    }

    private bool TryParse(byte[] message)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return _parser.TryParse(message);
        }
        catch (MalformedMessageException)
        {
            return false;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"The message {Convert.ToHexString(message)} ended in {exception.GetType().Name}.", exception);
        }
        finally
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 16 * 1024, $"The message {Convert.ToHexString(message)} made the parser allocate {allocated} bytes.");
        }
    }

    private static byte[] Mutate(byte[] message, Random random)
    {
        var bytes = new List<byte>(message);
        for (var mutations = random.Next(1, 4); mutations > 0 && bytes.Count > 0; mutations--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = TellingBytes[random.Next(TellingBytes.Length)];
                    break;
                case 2:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 3:
                    bytes.Insert(at, TellingBytes[random.Next(TellingBytes.Length)]);
                    break;
                case 4:
                    bytes.RemoveRange(at, random.Next(1, Math.Min(9, bytes.Count - at + 1)));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(0, Math.Min(at, 8)));
                    break;
            }
        }

        return [.. bytes];
    }
}
