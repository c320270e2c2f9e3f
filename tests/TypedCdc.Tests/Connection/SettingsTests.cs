using Npgsql;
using TypedCdc.Connection;
using TypedCdc.Connection.Authentication;
using TypedCdc.Connection.Opening;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Tests.Connection;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_come_from_the_connection_string()
    {
        var settings = ConnectionSettings.From(
            "Host=db;Port=6543;Username=ann;Password=hidden;Database=sales;Application Name=app;Timeout=7;" +
            "SSL Mode=VerifyFull;SSL Negotiation=Direct;Root Certificate=ca.crt;Channel Binding=Require;" +
            "Socket Receive Buffer Size=100000;Options=-c wal_sender_timeout=5s");

        Assert.Equal(new ServerAddress("db", 6543), settings.Address);
        Assert.Equal(TimeSpan.FromSeconds(7), settings.Timeout);
        Assert.Equal((SslMode.VerifyFull, true, "ca.crt"), (settings.Tls.Mode, settings.Tls.IsDirect, settings.Tls.RootCertificate));
        Assert.Equal(ChannelBinding.Require, settings.AllowedMethods.ChannelBinding);
        Assert.Equal(100_000, settings.Socket.ReceiveBufferSize);
        Assert.Equal("ann@db:6543/sales", settings.ToString());
    }

    [Fact]
    public void What_is_not_said_has_the_defaults_of_Npgsql()
    {
        var settings = ConnectionSettings.From("Host=db;Username=ann;Timeout=0");

        Assert.Equal(new ServerAddress("db", 5432), settings.Address);
        Assert.Equal("ann", settings.Database);
        Assert.Null(settings.Timeout);
        Assert.Equal(SslMode.Prefer, settings.Tls.Mode);
        Assert.True(settings.AllowedMethods.Allow(AllowedMethods.Md5));
    }

    [Fact]
    public void Our_options_win_over_those_of_the_user()
    {
        var options = StartupParameters.From(ConnectionSettings.From("Host=db;Username=u;Options=-c datestyle=SQL"))
            .Single(parameter => parameter.Key == "options").Value;

        Assert.StartsWith("-c datestyle=SQL -c datestyle=ISO", options, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Username=u")]
    [InlineData("Host=a,b;Username=u")]
    [InlineData("Host=a;Username=u;SSL Negotiation=Direct")]
    public void What_cannot_be_used_is_refused(string connectionString) =>
        Assert.ThrowsAny<ArgumentException>(() => ConnectionSettings.From(connectionString));

    [Theory]
    [InlineData("db", "db:5432")]
    [InlineData("::1", "[::1]:5432")]
    [InlineData("/run/postgresql/", "/run/postgresql/.s.PGSQL.5432")]
    [InlineData("@pg", "@pg/.s.PGSQL.5432")]
    public void An_address_reads_as_users_write_it(string host, string expected) =>
        Assert.Equal(expected, new ServerAddress(host, 5432).ToString());

    [Theory]
    [InlineData("ScramSHA256", true, false)]
    [InlineData("Password, MD5", false, true)]
    [InlineData("!MD5", true, false)]
    [InlineData("!ScramSHA256,!None", false, true)]
    public void Require_Auth_lists_what_is_allowed_or_what_is_not(string requireAuth, bool scram, bool md5)
    {
        var allowed = AllowedMethods.From(requireAuth, ChannelBinding.Prefer);

        Assert.Equal((scram, md5), (allowed.Allow(AllowedMethods.Scram), allowed.Allow(AllowedMethods.Md5)));
    }

    [Theory]
    [InlineData("18.4 (Debian 18.4-1.pgdg120+1)", 180_004)]
    [InlineData("15.18", 150_018)]
    [InlineData("19beta2", 190_000)]
    [InlineData("19devel", 190_000)]
    public void The_version_is_read_from_the_server(string reported, int number) =>
        Assert.Equal(number, ServerVersion.Parse(reported));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CockroachDB")]
    [InlineData("99999999")]
    public void A_version_that_is_no_number_is_malformed(string? reported) =>
        Assert.Throws<MalformedMessageException>(() => ServerVersion.Parse(reported));
}
