using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TypedCdc.Connection.Tls;

/// <summary>
/// <c>tls-server-end-point</c> (RFC 5929, section 4.1): the certificate's hash by the algorithm that it is signed with;
/// SHA-256 where that is MD5 or SHA-1. The server does the same in be_tls_get_certificate_hash
/// (src/backend/libpq/be-secure-openssl.c).
/// </summary>
internal static class ServerEndPointHash
{
    private const string RsaPss = "1.2.840.113549.1.1.10";

    /// <summary>Null: the signature has no hash of its own, as Ed25519, and the binding is not defined.</summary>
    public static byte[]? Of(X509Certificate2 certificate)
    {
        var signature = certificate.SignatureAlgorithm.Value;
        var algorithm = HashOf(signature == RsaPss ? ReadPssHash(certificate.RawDataMemory) : signature);
        return algorithm is { } name ? CryptographicOperations.HashData(name, certificate.RawDataMemory.Span) : null;
    }

    private static HashAlgorithmName? HashOf(string? oid) => oid switch
    {
        // RSA with MD5 and SHA-1, ECDSA with SHA-1, SHA-1 itself.
        "1.2.840.113549.1.1.4" or "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.3.14.3.2.26"
            => HashAlgorithmName.SHA256,

        // RSA, ECDSA, and the bare hash that RSASSA-PSS names in its parameters.
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" or "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" or "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" or "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };

    // Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { oid, RSASSA-PSS-params }, signature }
    // RSASSA-PSS-params ::= SEQUENCE { hashAlgorithm [0] DEFAULT sha1, … } (RFC 4055, section 3.1)
    private static string? ReadPssHash(ReadOnlyMemory<byte> certificate)
    {
        const string sha1 = "1.3.14.3.2.26";
        try
        {
            var outer = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence();
            outer.ReadEncodedValue();
            var algorithm = outer.ReadSequence();
            algorithm.ReadObjectIdentifier();
            var parameters = algorithm.ReadSequence();
            var hashTag = new Asn1Tag(TagClass.ContextSpecific, 0);
            return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(hashTag)
                ? parameters.ReadSequence(hashTag).ReadSequence().ReadObjectIdentifier()
                : sha1;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
