using System.Diagnostics.CodeAnalysis;

namespace TypedCdc;

/// <summary>
/// A column value that an update may leave out. PostgreSQL stores large values out of line (TOAST) and does not send
/// them again when an update leaves them unchanged, unless the table has REPLICA IDENTITY FULL.
/// </summary>
/// <typeparam name="T">The column's CLR type, nullable where the column is.</typeparam>
/// <remarks>Source: the tuple data of https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html.</remarks>
public readonly record struct Toast<T>
{
    private readonly T _value;

    /// <summary>A value that is known.</summary>
    /// <param name="value">The value.</param>
    public Toast(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>A value that the update left unchanged and the server did not send. Also the default.</summary>
    public static Toast<T> Unchanged => default;

    /// <summary>Whether the value is known. A known value may be <see langword="null"/>.</summary>
    public bool HasValue { get; }

    /// <summary>Whether the update left the value unchanged and the server did not send it.</summary>
    public bool IsUnchanged => !HasValue;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is unchanged and was not sent.</exception>
    public T Value => HasValue
        ? _value
        : throw new InvalidOperationException(
            "The update left this value unchanged and the server did not send it. Ask HasValue first, or set REPLICA IDENTITY FULL on the table.");

    /// <summary>Gives the value, where it is known.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether the value is known.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>The value, or <paramref name="fallback"/> where it is unchanged: usually the one stored already.</summary>
    /// <param name="fallback">What to give for an unchanged value.</param>
    public T GetValueOr(T fallback) => HasValue ? _value : fallback;

    /// <summary>A value that is known.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Toast<T>(T value) => new(value);

    /// <summary>The value, or <c>(unchanged)</c>.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "" : "(unchanged)";
}
