namespace TypedCdc.Connection.Authentication;

/// <summary>The kinds of AuthenticationRequest: AUTH_REQ_* in src/include/libpq/protocol.h.</summary>
internal static class AuthenticationRequest
{
    public const int Ok = 0;
    public const int CleartextPassword = 3;
    public const int Md5Password = 5;
    public const int Sasl = 10;
    public const int SaslContinue = 11;
    public const int SaslFinal = 12;

    public static string Describe(int kind) => kind switch
    {
        1 => "Kerberos 4",
        2 => "Kerberos 5",
        CleartextPassword => "a cleartext password",
        4 => "a crypt password",
        Md5Password => "an MD5 password",
        6 => "SCM credentials",
        7 or 8 => "GSSAPI (Kerberos)",
        9 => "SSPI (Windows)",
        Sasl or SaslContinue or SaslFinal => "SASL",
        _ => $"method number {kind}",
    };
}
