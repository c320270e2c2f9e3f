namespace TypedCdc.Generators.Model;

/// <summary>
/// What a column is read as. Each name is a member of <c>TypedCdc.Metadata.ColumnType</c> and, but for
/// <see cref="Array"/>, the end of a method of <c>TypedCdc.Metadata.RowView</c>; those before <see cref="Enum"/> are also the
/// start of a reader's name.
/// </summary>
internal enum ColumnKind
{
    Boolean,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    String,
    Char,
    Guid,
    Bytes,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    BigInteger,
    PgNumeric,
    Enum,
    Array,
}
