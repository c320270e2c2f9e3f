using System.Text.Json.Serialization;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>What JSON columns are read as.</summary>
public sealed record Parcel(string Content, decimal Weight, Parcel? Inner = null);

[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(Dictionary<string, int?>))]
internal sealed partial class ParcelJson : JsonSerializerContext;
