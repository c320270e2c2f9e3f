using System.Diagnostics.CodeAnalysis;
using System.Text;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc;

/// <summary>Any value of the type time, without loss: from 00:00:00 to 24:00:00.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/datatype-datetime.html.</remarks>
public readonly record struct PgTime : IComparable<PgTime>, ISpanFormattable, ISpanParsable<PgTime>
{
    private PgTime(long microseconds) => Microseconds = microseconds;

    /// <summary>The end of the day, 24:00:00, which is later than all other times.</summary>
    public static PgTime EndOfDay { get; } = new(PgEpoch.MicrosecondsPerDay);

    /// <summary>Microseconds since midnight.</summary>
    public long Microseconds { get; }

    /// <summary>Whether one value is before another.</summary>
    public static bool operator <(PgTime left, PgTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is after another.</summary>
    public static bool operator >(PgTime left, PgTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is before another or equal to it.</summary>
    public static bool operator <=(PgTime left, PgTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is after another or equal to it.</summary>
    public static bool operator >=(PgTime left, PgTime right) => left.CompareTo(right) >= 0;

    /// <summary>The time that lies so many microseconds after midnight.</summary>
    /// <param name="microseconds">Microseconds; 0 to 86,400,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or lies after <see cref="EndOfDay"/>.</exception>
    public static PgTime FromMicroseconds(long microseconds) => TryFromMicroseconds(microseconds, out var time)
        ? time
        : throw new ArgumentOutOfRangeException(nameof(microseconds), microseconds, "PostgreSQL has no such time.");

    /// <summary>Reads a time as PostgreSQL writes it.</summary>
    /// <param name="s"><c>HH:MM:SS</c>, perhaps with a fraction.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <exception cref="FormatException">It is no time, or none that PostgreSQL has.</exception>
    public static PgTime Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PgTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException("The text is no time as PostgreSQL writes it.");

    /// <summary>Reads a time as PostgreSQL writes it, if it is one.</summary>
    /// <param name="s"><c>HH:MM:SS</c>, perhaps with a fraction.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <param name="result">The time.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PgTime result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out PgTime)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PgTime result)
    {
        result = default;
        return AsciiText.TryNarrow(s, stackalloc byte[AsciiWriter.Room], out var text)
            && PgTimeValue.Read(text, ValueFormat.Text, PgTypeOid.Time, out result) == ValueStatus.Ok;
    }

    /// <summary>Gives the value as a <see cref="TimeOnly"/>, unless it is <see cref="EndOfDay"/>.</summary>
    /// <param name="value">The time.</param>
    public bool TryGetTimeOnly(out TimeOnly value)
    {
        var isWithinDay = Microseconds < PgEpoch.MicrosecondsPerDay;
        value = new TimeOnly(isWithinDay ? Microseconds * TimeSpan.TicksPerMicrosecond : 0);
        return isWithinDay;
    }

    /// <summary>The time since midnight.</summary>
    public TimeSpan ToTimeSpan() => new(Microseconds * TimeSpan.TicksPerMicrosecond);

    /// <inheritdoc/>
    public int CompareTo(PgTime other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>The time as PostgreSQL's <c>::text</c> writes it.</summary>
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

    internal static bool TryFromMicroseconds(long microseconds, out PgTime time)
    {
        var exists = microseconds is >= 0 and <= PgEpoch.MicrosecondsPerDay;
        time = new PgTime(exists ? microseconds : 0);
        return exists;
    }

    private void Write(ref AsciiWriter writer) => IsoDateFormat.WriteTime(ref writer, Microseconds);
}
