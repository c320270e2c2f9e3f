using System.Text;

namespace TypedCdc.Connection.Authentication;

/// <summary>
/// SASLprep (RFC 4013) for passwords. As PostgreSQL does it (src/common/saslprep.c), a password that the profile
/// forbids is used as it is. Two steps are left out because the BCL has no tables for them: code points that Unicode
/// 3.2 had not assigned, and the rule on mixed text directions; both only decide whether a password is forbidden.
/// </summary>
internal static class SaslPrep
{
    public static string Prepare(string password)
    {
        if (Ascii.IsValid(password))
        {
            return password;
        }

        try
        {
            var mapped = new StringBuilder(password.Length);
            foreach (var rune in password.EnumerateRunes())
            {
                if (IsNonAsciiSpace(rune.Value))
                {
                    mapped.Append(' ');
                }
                else if (!IsMappedToNothing(rune.Value))
                {
                    mapped.Append(rune.ToString());
                }
            }

            var prepared = mapped.ToString().Normalize(NormalizationForm.FormKC);
            return prepared.Length == 0 || prepared.EnumerateRunes().Any(rune => IsProhibited(rune.Value))
                ? password
                : prepared;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: not Unicode, used as it is.
            return password;
        }
    }

    // RFC 3454, table B.1, without U+200B.
    private static bool IsMappedToNothing(int c) =>
        c is 0x00AD or 0x034F or 0x1806 or (>= 0x180B and <= 0x180D) or 0x200C or 0x200D or 0x2060
            or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    // RFC 3454, table C.1.2. U+200B is in B.1 too; PostgreSQL looks here first, so for both of us it is a space.
    private static bool IsNonAsciiSpace(int c) =>
        c is 0x00A0 or 0x1680 or (>= 0x2000 and <= 0x200B) or 0x202F or 0x205F or 0x3000;

    private static bool IsProhibited(int c) =>
        IsNonAsciiSpace(c) || IsControl(c) || IsNotText(c);

    // RFC 3454, tables C.2.1 and C.2.2.
    private static bool IsControl(int c) =>
        c is <= 0x1F or (>= 0x7F and <= 0x9F) or 0x06DD or 0x070F or 0x180E or 0x200C or 0x200D or 0x2028 or 0x2029
            or (>= 0x2060 and <= 0x2063) or (>= 0x206A and <= 0x206F) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFC)
            or (>= 0x1D173 and <= 0x1D17A);

    // RFC 3454, tables C.3 (private use), C.4 (non-characters), C.6, C.7, C.8 and C.9.
    private static bool IsNotText(int c) =>
        c is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000
            or (>= 0xFDD0 and <= 0xFDEF) or 0xFFFD
            or (>= 0x2FF0 and <= 0x2FFB)
            or 0x0340 or 0x0341 or 0x200E or 0x200F or (>= 0x202A and <= 0x202E)
            or 0xE0001 or (>= 0xE0020 and <= 0xE007F)
        || (c & 0xFFFE) == 0xFFFE;
}
