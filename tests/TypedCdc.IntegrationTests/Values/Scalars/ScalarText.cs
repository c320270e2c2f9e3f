using System.Collections;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using NpgsqlTypes;
using TypedCdc.IntegrationTests.Values.Composed;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Writes values whose own <c>ToString</c> differs from what the server writes.</summary>
internal static class ScalarText
{
    /// <summary>The server's text, or null for a value of another type.</summary>
    public static string? Of(object value) => value switch
    {
        BitArray bits => string.Concat(bits.Cast<bool>().Select(bit => bit ? '1' : '0')),
        float single => DoubleText.Of(single),
        PhysicalAddress address => string.Join(':', address.GetAddressBytes().Select(part => part.ToString("x2", CultureInfo.InvariantCulture))),
        IPAddress or NpgsqlInet or IPNetwork or NpgsqlTid or NpgsqlLogSequenceNumber => value.ToString(),
        NpgsqlTsVector vector => string.Join(' ', vector.OrderBy(lexeme => Encoding.UTF8.GetBytes(lexeme.Text), Comparer<byte[]>.Create(Compare))),
        NpgsqlTsQuery query => TsQueryText.Of(query),
        IEnumerable<KeyValuePair<string, string?>> pairs => OfPairs(pairs),
        Array { Rank: > 1 } or PgArray<int?> or PgArray<string?> => ShapedText.Of(value),
        _ => OfShape(value),
    };

    /// <summary>An hstore, whose keys the server sorts by length first.</summary>
    private static string OfPairs(IEnumerable<KeyValuePair<string, string?>> pairs) => string.Join(", ", pairs
        .Select(pair => (Key: Encoding.UTF8.GetBytes(pair.Key), Text: $"{RandomValues.Quoted(pair.Key)}=>{(pair.Value is null ? "NULL" : RandomValues.Quoted(pair.Value))}"))
        .OrderBy(pair => pair.Key.Length)
        .ThenBy(pair => pair.Key, Comparer<byte[]>.Create(Compare))
        .Select(pair => pair.Text));

    private static string? OfShape(object value) => value switch
    {
        NpgsqlPoint point => Point(point),
        NpgsqlLine line => $"{{{DoubleText.Of(line.A)},{DoubleText.Of(line.B)},{DoubleText.Of(line.C)}}}",
        NpgsqlLSeg segment => $"[{Point(segment.Start)},{Point(segment.End)}]",
        NpgsqlBox box => $"{Point(box.UpperRight)},{Point(box.LowerLeft)}",
        NpgsqlBox[] boxes => $"{{{string.Join(';', boxes.Select(box => OfShape(box)))}}}",
        NpgsqlPath path => $"{(path.Open ? '[' : '(')}{Points(path)}{(path.Open ? ']' : ')')}",
        NpgsqlPolygon polygon => $"({Points(polygon)})",
        NpgsqlCircle circle => $"<{Point(circle.Center)},{DoubleText.Of(circle.Radius)}>",
        _ => null,
    };

    private static string Points(IEnumerable<NpgsqlPoint> points) => string.Join(',', points.Select(Point));

    private static string Point(NpgsqlPoint point) => $"({DoubleText.Of(point.X)},{DoubleText.Of(point.Y)})";

    private static int Compare(byte[]? left, byte[]? right) => left.AsSpan().SequenceCompareTo(right);
}
