using Npgsql;
using TypedCdc.Connection.Tls;

namespace TypedCdc.Connection.Authentication;

/// <summary>Which of the offered SASL mechanisms is used, and how it is bound to the TLS channel; or why none is.</summary>
internal sealed record ScramMechanism(string Name, ChannelBindingData Binding, string? Refusal = null)
{
    public const string Plain = "SCRAM-SHA-256";
    public const string Plus = "SCRAM-SHA-256-PLUS";

    public static ScramMechanism Choose(IReadOnlyCollection<string> offered, ChannelBinding wanted, TlsChannel tls)
    {
        var offersPlus = offered.Contains(Plus);
        var canBind = wanted != ChannelBinding.Disable && tls.CertificateHash is not null;
        if (offersPlus && !tls.IsEncrypted)
        {
            // A server only offers it inside TLS, so somebody between us has stripped the TLS off (as in libpq).
            return Refuse($"the server offers {Plus} although the connection is not encrypted. Somebody on the way may have removed TLS");
        }

        if (offersPlus && canBind)
        {
            return new ScramMechanism(Plus, ChannelBindingData.ServerEndPoint(tls.CertificateHash!));
        }

        if (wanted == ChannelBinding.Require)
        {
            return Refuse(
                !tls.IsEncrypted ? "Channel Binding=Require needs TLS, and the connection is not encrypted"
                : !offersPlus ? $"Channel Binding=Require, but the server does not offer {Plus} (it offers {List(offered)})"
                : "Channel Binding=Require, but the server's certificate is signed with an algorithm that defines no hash for it");
        }

        if (!offered.Contains(Plain))
        {
            return Refuse($"the server offers only {List(offered)}; {Plain} and {Plus} are supported");
        }

        return new ScramMechanism(
            Plain, canBind && !offersPlus ? ChannelBindingData.NotOffered : ChannelBindingData.NotSupported);
    }

    private static ScramMechanism Refuse(string why) => new("", ChannelBindingData.NotSupported, why);

    // The server's words: bounded, and nothing that could break a log line.
    private static string List(IReadOnlyCollection<string> offered) => offered.Count == 0
        ? "nothing"
        : string.Join(", ", offered.Take(10).Select(name => new string([.. name.Take(40).Where(char.IsAscii)])));
}
