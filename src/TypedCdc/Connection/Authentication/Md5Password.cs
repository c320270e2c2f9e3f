using System.Security.Cryptography;
using System.Text;

namespace TypedCdc.Connection.Authentication;

/// <summary>
/// The answer to AuthenticationMD5Password: <c>"md5" + md5(md5(password + user) + salt)</c>, in hex.
/// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP
/// </summary>
internal static class Md5Password
{
    public static byte[] Answer(string user, string password, ReadOnlySpan<byte> salt)
    {
        // The protocol prescribes MD5; servers that still ask for it cannot be reached otherwise.
#pragma warning disable CA5351
        var inner = Hex(MD5.HashData(Encoding.UTF8.GetBytes(password + user)));
        return Encoding.ASCII.GetBytes("md5" + Hex(MD5.HashData([.. Encoding.ASCII.GetBytes(inner), .. salt])));
#pragma warning restore CA5351
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
