using System.Diagnostics.CodeAnalysis;
using System.Text;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc;

/// <summary>Any value of the type timetz, without loss: a time of day from 00:00:00 to 24:00:00, and its offset from UTC.</summary>
/// <remarks>
/// Compared as PostgreSQL does: by the time in UTC, and where that is the same, the one farther west is greater. Two are equal only
/// if their offsets are. Source: timetz_cmp_internal in PostgreSQL src/backend/utils/adt/date.c.
/// </remarks>
public readonly record struct PgTimeTz : IComparable<PgTimeTz>, ISpanFormattable, ISpanParsable<PgTimeTz>
{
    private const int OffsetLimit = 16 * 3600;

    private readonly int _offsetSeconds;

    private PgTimeTz(PgTime time, int offsetSeconds)
    {
        Time = time;
        _offsetSeconds = offsetSeconds;
    }

    /// <summary>The time of day.</summary>
    public PgTime Time { get; }

    /// <summary>How far the time is ahead of UTC: whole seconds, less than 16 hours either way, positive in the east.</summary>
    public TimeSpan Offset => TimeSpan.FromSeconds(_offsetSeconds);

    private long MicrosecondsUtc => Time.Microseconds - (_offsetSeconds * TimeSpan.MicrosecondsPerSecond);

    /// <summary>Whether one value is less than another.</summary>
    public static bool operator <(PgTimeTz left, PgTimeTz right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is greater than another.</summary>
    public static bool operator >(PgTimeTz left, PgTimeTz right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is less than another or equal to it.</summary>
    public static bool operator <=(PgTimeTz left, PgTimeTz right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is greater than another or equal to it.</summary>
    public static bool operator >=(PgTimeTz left, PgTimeTz right) => left.CompareTo(right) >= 0;

    /// <summary>A time with an offset from UTC.</summary>
    /// <param name="time">The time of day.</param>
    /// <param name="offset">How far it is ahead of UTC: whole seconds, less than 16 hours either way, positive in the east.</param>
    /// <exception cref="ArgumentOutOfRangeException">PostgreSQL has no such offset.</exception>
    public static PgTimeTz Create(PgTime time, TimeSpan offset) =>
        offset.Ticks % TimeSpan.TicksPerSecond == 0 && TryCreate(time, (long)offset.TotalSeconds, out var value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(offset), offset, "PostgreSQL has no such offset.");

    /// <summary>Reads a timetz as PostgreSQL writes it.</summary>
    /// <param name="s"><c>HH:MM:SS</c>, perhaps with a fraction, and <c>±HH</c>, perhaps with minutes and seconds.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <exception cref="FormatException">It is no timetz, or none that PostgreSQL has.</exception>
    public static PgTimeTz Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PgTimeTz Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException("The text is no timetz as PostgreSQL writes it.");

    /// <summary>Reads a timetz as PostgreSQL writes it, if it is one.</summary>
    /// <param name="s"><c>HH:MM:SS</c>, perhaps with a fraction, and <c>±HH</c>, perhaps with minutes and seconds.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <param name="result">The timetz.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PgTimeTz result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out PgTimeTz)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PgTimeTz result)
    {
        result = default;
        return AsciiText.TryNarrow(s, stackalloc byte[AsciiWriter.Room], out var text)
            && PgTimeTzValue.Read(text, ValueFormat.Text, PgTypeOid.Timetz, out result) == ValueStatus.Ok;
    }

    /// <summary>
    /// Gives the value as a <see cref="DateTimeOffset"/> of 0001-01-02, as Npgsql does, if its offset has no seconds and is at most 14 hours, and
    /// it is not 24:00:00.
    /// </summary>
    /// <param name="value">The time.</param>
    public bool TryGetDateTimeOffset(out DateTimeOffset value) => PgTimeTzValue.Convert(this, out value) == ValueStatus.Ok;

    /// <inheritdoc/>
    public int CompareTo(PgTimeTz other)
    {
        var order = MicrosecondsUtc.CompareTo(other.MicrosecondsUtc);
        return order != 0 ? order : other._offsetSeconds.CompareTo(_offsetSeconds);
    }

    /// <summary>The timetz as PostgreSQL's <c>::text</c> writes it.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used: there is one form.</param>
    /// <param name="formatProvider">Not used: the text is the same everywhere.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var writer = new AsciiWriter(stackalloc byte[AsciiWriter.Room]);
        Write(ref writer);
        return Encoding.ASCII.GetString(writer.Written);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var writer = new AsciiWriter(stackalloc byte[AsciiWriter.Room]);
        Write(ref writer);
        return AsciiText.TryCopy(writer.Written, destination, out charsWritten);
    }

    internal static bool TryCreate(PgTime time, long offsetSeconds, out PgTimeTz value)
    {
        var exists = offsetSeconds is > -OffsetLimit and < OffsetLimit;
        value = exists ? new PgTimeTz(time, (int)offsetSeconds) : default;
        return exists;
    }

    private void Write(ref AsciiWriter writer)
    {
        IsoDateFormat.WriteTime(ref writer, Time.Microseconds);
        IsoDateFormat.WriteOffset(ref writer, _offsetSeconds);
    }
}
