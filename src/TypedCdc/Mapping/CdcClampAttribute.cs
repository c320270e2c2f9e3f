namespace TypedCdc;

/// <summary>
/// Reads infinity, and what lies before the first or after the last value of the member's type, as that value: 24:00:00 as
/// <see cref="TimeOnly.MaxValue"/>, dates before year 1 as <see cref="DateOnly.MinValue"/>. Without it, they are errors.
/// </summary>
/// <remarks>
/// For <see cref="DateTime"/>, <see cref="DateTimeOffset"/>, <see cref="DateOnly"/>, <see cref="TimeOnly"/> and <see cref="TimeSpan"/>, and arrays, lists and
/// ranges of them. <see cref="PgDate"/>, <see cref="PgTimestamp"/>, <see cref="PgTime"/> and <see cref="NpgsqlTypes.NpgsqlInterval"/> hold every value as
/// it is.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CdcClampAttribute : Attribute;
