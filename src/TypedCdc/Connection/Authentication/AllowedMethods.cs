using Npgsql;

namespace TypedCdc.Connection.Authentication;

/// <summary>Which methods the user allows the server to ask for: Npgsql's <c>Require Auth</c> and <c>Channel Binding</c>.</summary>
internal sealed record AllowedMethods(IReadOnlySet<string> Names, ChannelBinding ChannelBinding)
{
    // The names that Npgsql takes in Require Auth; its builder has refused any other already.
    public const string None = "None";
    public const string Password = "Password";
    public const string Md5 = "MD5";
    public const string Scram = "ScramSHA256";
    private const string Gss = "GSS";
    private const string Sspi = "SSPI";

    private static readonly string[] Known = [None, Password, Md5, Scram, Gss, Sspi];

    public static AllowedMethods All { get; } = From(requireAuth: null, ChannelBinding.Prefer);

    public static AllowedMethods From(string? requireAuth, ChannelBinding channelBinding)
    {
        var names = (requireAuth ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
        {
            return new AllowedMethods(Known.ToHashSet(StringComparer.OrdinalIgnoreCase), channelBinding);
        }

        var negative = names[0].StartsWith('!');
        var listed = names.Select(name => Parse(name, negative)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var allowed = negative ? Known.Except(listed, StringComparer.OrdinalIgnoreCase) : listed;
        return new AllowedMethods(allowed.ToHashSet(StringComparer.OrdinalIgnoreCase), channelBinding);
    }

    public bool Allow(string method) => Names.Contains(method);

    public override string ToString() => string.Join(", ", Names);

    private static string Parse(string name, bool negative)
    {
        var bare = negative ? name.TrimStart('!') : name;
        return name.StartsWith('!') == negative && Known.Contains(bare, StringComparer.OrdinalIgnoreCase)
            ? bare
            : throw new ArgumentException(
                $"Require Auth: \"{name}\" is not one of {string.Join(", ", Known)}, " +
                "or methods with and without '!' are mixed.");
    }
}
