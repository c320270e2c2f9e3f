using System.Diagnostics.CodeAnalysis;
using System.Text;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc;

/// <summary>Any value of the type date, without loss: from 4713 BC to 5874897 AD, and the infinities.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/datatype-datetime.html.</remarks>
public readonly record struct PgDate : IComparable<PgDate>, ISpanFormattable, ISpanParsable<PgDate>
{
    /// <summary>Days of the proleptic Gregorian calendar, whose first is 4714-11-24 BC, the day 0 of the Julian count.</summary>
    private const int FirstDay = -2_451_545;
    private const int LastDay = 2_145_031_948;

    private PgDate(int days) => Days = days;

    /// <summary>Later than all other dates.</summary>
    public static PgDate PositiveInfinity { get; } = new(int.MaxValue);

    /// <summary>Earlier than all other dates.</summary>
    public static PgDate NegativeInfinity { get; } = new(int.MinValue);

    /// <summary>The first finite date, 4714-11-24 BC.</summary>
    public static PgDate MinValue { get; } = new(FirstDay);

    /// <summary>The last finite date, 5874897-12-31.</summary>
    public static PgDate MaxValue { get; } = new(LastDay);

    /// <summary>Days since 2000-01-01, negative before it; the largest or smallest <see cref="int"/> for the infinities.</summary>
    public int Days { get; }

    /// <summary>Whether this is neither infinity.</summary>
    public bool IsFinite => Days is >= FirstDay and <= LastDay;

    /// <summary>Whether one value is before another.</summary>
    public static bool operator <(PgDate left, PgDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is after another.</summary>
    public static bool operator >(PgDate left, PgDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is before another or equal to it.</summary>
    public static bool operator <=(PgDate left, PgDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is after another or equal to it.</summary>
    public static bool operator >=(PgDate left, PgDate right) => left.CompareTo(right) >= 0;

    /// <summary>The same date.</summary>
    public static implicit operator PgDate(DateOnly value) => new(PgEpoch.DaysOf(value));

    /// <summary>The date that lies so many days after 2000-01-01.</summary>
    /// <param name="days">Days; the largest or smallest <see cref="int"/> for the infinities.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies before <see cref="MinValue"/> or after <see cref="MaxValue"/>.</exception>
    public static PgDate FromDays(int days) =>
        TryFromDays(days, out var date) ? date : throw new ArgumentOutOfRangeException(nameof(days), days, "PostgreSQL has no such date.");

    /// <summary>Reads a date as PostgreSQL writes it under <c>DateStyle = ISO</c>.</summary>
    /// <param name="s"><c>YYYY-MM-DD</c>, perhaps with <c>BC</c>; or infinity, -infinity.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <exception cref="FormatException">It is no date, or none that PostgreSQL has.</exception>
    public static PgDate Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PgDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException("The text is no date as PostgreSQL writes it.");

    /// <summary>Reads a date as PostgreSQL writes it under <c>DateStyle = ISO</c>, if it is one.</summary>
    /// <param name="s"><c>YYYY-MM-DD</c>, perhaps with <c>BC</c>; or infinity, -infinity.</param>
    /// <param name="provider">Not used: the text is the same everywhere.</param>
    /// <param name="result">The date.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PgDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out PgDate)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PgDate result)
    {
        result = default;
        return AsciiText.TryNarrow(s, stackalloc byte[AsciiWriter.Room], out var text)
            && PgDateValue.Read(text, ValueFormat.Text, PgTypeOid.Date, out result) == ValueStatus.Ok;
    }

    /// <summary>Gives the value as a <see cref="DateOnly"/>, if it lies between the years 1 and 9999.</summary>
    /// <param name="value">The date.</param>
    public bool TryGetDateOnly(out DateOnly value) => PgEpoch.TryGetDate(Days, out value);

    /// <inheritdoc/>
    public int CompareTo(PgDate other) => Days.CompareTo(other.Days);

    /// <summary>The date as PostgreSQL's <c>::text</c> writes it under <c>DateStyle = ISO</c>.</summary>
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

    internal static bool TryFromDays(int days, out PgDate date)
    {
        var exists = days is >= FirstDay and <= LastDay or int.MinValue or int.MaxValue;
        date = new PgDate(exists ? days : 0);
        return exists;
    }

    private void Write(ref AsciiWriter writer)
    {
        if (IsFinite)
        {
            IsoDateFormat.WriteDate(ref writer, Days);
        }
        else
        {
            writer.Write(Days < 0 ? "-infinity"u8 : "infinity"u8);
        }
    }
}
