using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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

#nullable disable

[CdcTable("oblivious")]
public partial record Oblivious(string[] Words, List<int[]> Numbers);
