namespace TypedCdc;

/// <summary>What a pipeline may do to its publication or slot when it starts.</summary>
public enum ProvisioningMode
{
    /// <summary>Nothing: it only checks, and what is missing is an error.</summary>
    Check,

    /// <summary>Create it when it is missing. One that exists is checked, never altered.</summary>
    Create,

    /// <summary>
    /// Create it when it is missing, and add to one that exists what handlers ask for: tables, columns, operations. Nothing
    /// is ever taken away, since another pipeline may need it.
    /// </summary>
    CreateOrAlter,
}
