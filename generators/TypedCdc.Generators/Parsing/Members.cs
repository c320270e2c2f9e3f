namespace TypedCdc.Generators.Parsing;

/// <summary>How a mapped type is created from columns.</summary>
/// <param name="Arguments">What the constructor is given, in order.</param>
/// <param name="OmitsArguments">Whether some parameter is left to its default.</param>
/// <param name="Assigned">The properties assigned afterwards.</param>
/// <param name="IsForbidden">Whether all this may be named only by code that is itself obsolete.</param>
internal sealed record Members(
    List<Member> Arguments,
    bool OmitsArguments,
    List<Member> Assigned,
    bool IsForbidden)
{
    public IEnumerable<Member> All => Arguments.Concat(Assigned);
}
