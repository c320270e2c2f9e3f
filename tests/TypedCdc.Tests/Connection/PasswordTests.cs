using System.Text;
using TypedCdc.Connection.Authentication;
using TypedCdc.Connection.Opening;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Tests.Connection;

public sealed class PasswordTests
{
    // RFC 4013, section 3, and what PostgreSQL does with what the profile forbids.
    [Theory]
    [InlineData("plain ASCII", "plain ASCII")]
    [InlineData("I\u00ADX", "IX")]
    [InlineData("\u00AA", "a")]
    [InlineData("\u2168", "IX")]
    [InlineData("a\u00A0b\u200Bc\u3000d", "a b c d")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u2168\u0007", "\u2168\u0007")]
    [InlineData("\u2168\uE000", "\u2168\uE000")]
    [InlineData("\u00AD", "\u00AD")]
    [InlineData("пароль", "пароль")]
    public void SASLprep_brings_passwords_into_one_form(string password, string prepared) =>
        Assert.Equal(prepared, SaslPrep.Prepare(password));

    [Fact]
    public void Half_a_surrogate_pair_is_left_alone() => Assert.Equal("\u2168\uD800", SaslPrep.Prepare("\u2168\uD800"));

    [Fact]
    public void The_MD5_answer_is_what_the_server_computes() =>
        Assert.Equal(
            "md5850be429f1fe77df3f603ac424abb440",
            Encoding.ASCII.GetString(Md5Password.Answer("joe", "secret", [1, 2, 3, 4])));

    [Theory]
    [InlineData("localhost", 5432, "sales", "ann", "one")]
    [InlineData("localhost", 5433, "sales", "ann", "any port")]
    [InlineData("elsewhere", 5432, "a:b\\c", "ann", "with:colons\\too")]
    [InlineData("elsewhere", 5432, "sales", "bob", null)]
    public void The_first_line_of_the_password_file_that_fits_counts(
        string host, int port, string database, string user, string? expected)
    {
        string[] lines =
        [
            "# a comment: with:four:colons:here",
            "",
            "too:few:fields",
            "localhost:5432:sales:ann:one",
            "localhost:5432:sales:ann:two",
            "localhost:*:*:ann:any port",
            @"*:*:a\:b\\c:*:with:colons\\too",
        ];

        Assert.Equal(expected, PasswordFile.Find(lines, new ServerAddress(host, port), database, user));
    }
}
