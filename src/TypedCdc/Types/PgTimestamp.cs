using System.Diagnostics.CodeAnalysis;
using System.Text;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc;

/// <summary>
/// Any value of the types timestamp and timestamptz, without loss: from 4713 BC to 294276 AD, and the infinities. That of a
/// timestamptz is in UTC.
/// </summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/datatype-datetime.html.</remarks>
public readonly record struct PgTimestamp : IComparable<PgTimestamp>, ISpanFormattable, ISpanParsable<PgTimestamp>
{
    private const long First = -211_813_488_000_000_000;
    private const long Last = 9_223_371_331_199_999_999;

    private PgTimestamp(long microseconds) => Microseconds = microseconds;

    /// <summary>Later than all other timestamps.</summary>
    public static PgTimestamp PositiveInfinity { get; } = new(long.MaxValue);

    /// <summary>Earlier than all other timestamps.</summary>
    public static PgTimestamp NegativeInfinity { get; } = new(long.MinValue);

    /// <summary>The first finite timestamp, 4714-11-24 00:00:00 BC.</summary>
    public static PgTimestamp MinValue { get; } = new(First);

    /// <summary>The last finite timestamp, 294276-12-31 23:59:59.999999.</summary>
    public static PgTimestamp MaxValue { get; } = new(Last);

    /// <summary>Microseconds since 2000-01-01 00:00:00, negative before it; the largest or smallest <see cref="long"/> for the infinities.</summary>
    public long Microseconds { get; }

    /// <summary>Whether this is neither infinity.</summary>
    public bool IsFinite => Microseconds is >= First and <= Last;

    /// <summary>Whether one value is before another.</summary>
    public static bool operator <(PgTimestamp left, PgTimestamp right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is after another.</summary>
    public static bool operator >(PgTimestamp left, PgTimestamp right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is before another or equal to it.</summary>
    public static bool operator <=(PgTimestamp left, PgTimestamp right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is after another or equal to it.</summary>
    public static bool operator >=(PgTimestamp left, PgTimestamp right) => left.CompareTo(right) >= 0;

    /// <summary>The timestamp that lies so many microseconds after 2000-01-01 00:00:00.</summary>
    /// <param name="microseconds">Microseconds; the largest or smallest <see cref="long"/> for the infinities.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies before <see cref="MinValue"/> or after <see cref="MaxValue"/>.</exception>
    public static PgTimestamp FromMicroseconds(long microseconds) => TryFromMicroseconds(microseconds, out var timestamp)
        ? timestamp
        : throw new ArgumentOutOfRangeException(nameof(microseconds), microseconds, "PostgreSQL has no such timestamp.");

    /// <summary>Reads a timestamp as PostgreSQL writes it under <c>DateStyle = ISO</c>.</summary>
    /// <param name="s"><c>YYYY-MM-DD HH:MM:SS</c>, perhaps with a fraction, with an offset, by which it is brought to UTC, and with <c>BC</c>; or infinity, -infinity.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <exception cref="FormatException">It is no timestamp, or none that PostgreSQL has.</exception>
    public static PgTimestamp Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PgTimestamp Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException("The text is no timestamp as PostgreSQL writes it.");

    /// <summary>Reads a timestamp as PostgreSQL writes it under <c>DateStyle = ISO</c>, if it is one.</summary>
    /// <param name="s"><c>YYYY-MM-DD HH:MM:SS</c>, perhaps with a fraction, with an offset, by which it is brought to UTC, and with <c>BC</c>; or infinity, -infinity.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <param name="result">The timestamp.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PgTimestamp result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out PgTimestamp)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PgTimestamp result)
    {
        result = default;
        return AsciiText.TryNarrow(s, stackalloc byte[AsciiWriter.Room], out var text)
            && (PgTimestampValue.Read(text, ValueFormat.Text, PgTypeOid.Timestamp, out result) == ValueStatus.Ok
                || PgTimestampValue.Read(text, ValueFormat.Text, PgTypeOid.Timestamptz, out result) == ValueStatus.Ok);
    }

    /// <summary>Gives the value as a <see cref="DateTime"/> of no kind, if it lies between the years 1 and 9999.</summary>
    /// <param name="value">The timestamp.</param>
    public bool TryGetDateTime(out DateTime value)
    {
        var isInRange = PgEpoch.TryGetTicks(Microseconds, out var ticks);
        value = new DateTime(ticks);
        return isInRange;
    }

    /// <summary>Gives the value of a timestamptz as a <see cref="DateTimeOffset"/> in UTC, if it lies between the years 1 and 9999.</summary>
    /// <param name="value">The timestamp.</param>
    public bool TryGetDateTimeOffset(out DateTimeOffset value)
    {
        var isInRange = PgEpoch.TryGetTicks(Microseconds, out var ticks);
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return isInRange;
    }

    /// <inheritdoc/>
    public int CompareTo(PgTimestamp other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>The timestamp as PostgreSQL's <c>::text</c> writes it under <c>DateStyle = ISO</c>.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <exception cref="FormatException">There is no such format.</exception>
    /// <param name="format">Null for the text of a timestamp; <c>Z</c> for that of a timestamptz in UTC, with <c>+00</c>.</param>
    /// <param name="formatProvider">Not used: the text is the same everywhere.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var writer = new AsciiWriter(stackalloc byte[AsciiWriter.Room]);
        Write(ref writer, format);
        return Encoding.ASCII.GetString(writer.Written);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var writer = new AsciiWriter(stackalloc byte[AsciiWriter.Room]);
        Write(ref writer, format);
        return AsciiText.TryCopy(writer.Written, destination, out charsWritten);
    }

    internal static bool TryFromMicroseconds(long microseconds, out PgTimestamp timestamp)
    {
        var exists = microseconds is >= First and <= Last or long.MinValue or long.MaxValue;
        timestamp = new PgTimestamp(exists ? microseconds : 0);
        return exists;
    }

    private void Write(ref AsciiWriter writer, ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G" or "Z"))
        {
            throw new FormatException("A timestamp is formatted with Z or without a format.");
        }

        if (IsFinite)
        {
            IsoDateFormat.WriteTimestamp(ref writer, Microseconds, withOffset: format is "Z");
        }
        else
        {
            writer.Write(Microseconds < 0 ? "-infinity"u8 : "infinity"u8);
        }
    }
}
