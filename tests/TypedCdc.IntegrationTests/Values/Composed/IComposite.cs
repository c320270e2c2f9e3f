namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>A composite that can be written as text again.</summary>
public interface IComposite
{
    /// <summary>Its fields, in the order of the type's attributes.</summary>
    IEnumerable<object?> Fields();
}
