namespace TypedCdc.Generators.Schema.Model;

/// <summary>pg_attribute.attstorage: where large values of a column are kept.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/storage-toast.html.</remarks>
internal enum ColumnStorage
{
    /// <summary>As the type of the column has it: pg_type.typstorage.</summary>
    Default,

    /// <summary>In the row.</summary>
    Plain,

    /// <summary>Out of line, as they are.</summary>
    External,

    /// <summary>Compressed, and out of line.</summary>
    Extended,

    /// <summary>Compressed, and out of line only where nothing else helps.</summary>
    Main,
}
