using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>The labels of a C# enum. Implemented by the generator, next to the reader of the type that has the enum.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEnumLabels<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Name of the enum, as messages show it.</summary>
    static abstract string EnumName { get; }

    /// <summary>Finds the member for a label.</summary>
    /// <param name="label">The label, in UTF-8.</param>
    /// <param name="value">The member.</param>
    /// <returns>Whether there is one.</returns>
    static abstract bool TryFind(ReadOnlySpan<byte> label, out TEnum value);
}
