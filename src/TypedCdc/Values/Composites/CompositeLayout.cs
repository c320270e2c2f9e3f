using System.Globalization;

namespace TypedCdc.Values.Composites;

/// <summary>Words what is wrong with composites that were sent with other attributes than the type is known with.</summary>
internal static class CompositeLayout
{
    private const string Mend = "the type was altered. Start again, so that its attributes are looked up anew";

    public static ValueResult OtherCount(PgType type, int count) => ValueResult.Because(
        ValueStatus.Layout,
        string.Create(CultureInfo.InvariantCulture, $"the value has {count} fields, but {type} is known with {type.Fields.Count}: {Mend}."));

    public static ValueResult OtherType(PgType type, PgField field, uint oid) => ValueResult.Because(
        ValueStatus.Layout,
        string.Create(CultureInfo.InvariantCulture, $"the value has a field of type {oid} where {type} is known with {field.Name} of {field.Type} ({field.Type.Oid}): {Mend}."));
}
