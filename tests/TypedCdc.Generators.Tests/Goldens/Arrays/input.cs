using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NpgsqlTypes;
using TypedCdc;

namespace Shop;

public enum Kind { One, Two }

[CdcTable("arrays")]
public partial record Arrays(
    int[] Numbers,
    int?[] NumbersOrNulls,
    string?[]? Words,
    Toast<List<string>> Lines,
    Toast<List<Guid?>?> Ids,
    ImmutableArray<DateOnly> Days,
    ImmutableArray<decimal?>? Prices,
    byte[][] Blobs,
    byte[]?[]? BlobsOrNulls,
    Kind[] Kinds,
    List<Kind?> KindsOrNulls,
    Kind Kind,
    long[]?[] Nested,
    int[,] Grid,
    string?[,,]? Cube,
    byte[]?[,] BlobsOrNullsInGrid,
    byte[,][] BlobsInGrid,
    PgArray<int?> Shaped,
    Toast<PgArray<string>?> ShapedOrUnchanged,
    ReadOnlyMemory<float> Vector);

[CdcTable("pairs")]
public partial record Pairs(
    Dictionary<string, string> Filled,
    Dictionary<string, string?>? WithNulls,
    Toast<IReadOnlyDictionary<string, string?>> Shared,
    ImmutableDictionary<string, string?> Fixed,
    List<Dictionary<string, string?>?> Many);

public enum Season { Spring, Summer }

[CdcTable("offers")]
public partial record Offer(
    NpgsqlRange<int> Numbers,
    NpgsqlRange<DateTimeOffset>? Valid,
    Toast<NpgsqlRange<decimal>> Price,
    NpgsqlRange<DateOnly>[] Days,
    List<NpgsqlRange<long>?> Spans,
    NpgsqlRange<Season> Seasons,
    NpgsqlRange<DateOnly?> OrNone);

#nullable disable

[CdcTable("oblivious")]
public partial record Oblivious(string[] Words, List<int[]> Numbers);
