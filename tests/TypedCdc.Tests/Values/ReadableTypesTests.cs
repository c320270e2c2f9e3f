using TypedCdc.Metadata;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Tests.Values;

public sealed class ReadableTypesTests
{
    [Fact]
    public void Every_sample_is_read_as_what_the_table_says_and_as_nothing_else()
    {
        foreach (var sample in Sample.All)
        {
            foreach (var reader in AllReaders.All)
            {
                var isRead = ReadableTypes.CanRead(sample.Type, reader.Target);
                var status = reader.Read(sample.Bytes, sample.Format, sample.Type).Status;
                Assert.Equal(isRead, reader.CanRead(sample.Type));
                Assert.True(status == (isRead ? ValueStatus.Ok : ValueStatus.Malformed), $"{sample.Type} in {sample.Format} as {reader.Name}: {status}");
            }
        }
    }

    [Fact]
    public void Every_target_is_the_best_one_of_some_type_or_listed_with_one()
    {
        var targets = Sample.All.SelectMany(sample => ReadableTypes.TargetsOf(sample.Type)).ToHashSet();

        Assert.Superset(targets.Except([ColumnType.Enum]).ToHashSet(), AllReaders.All.Select(reader => reader.Target).ToHashSet());
        Assert.Equal(Enum.GetValues<ColumnType>().Where(type => type != ColumnType.Composed).ToHashSet(), targets);
    }

    [Fact]
    public void The_best_target_comes_first()
    {
        Assert.Equal(ColumnType.DateTimeOffset, ReadableTypes.TargetsOf(ReadableTypes.BuiltIn("timestamptz")!)[0]);
        Assert.Equal(ColumnType.Int32, ReadableTypes.TargetsOf(ReadableTypes.BuiltIn("int4")!)[0]);
        Assert.Equal(ColumnType.String, ReadableTypes.TargetsOf(ReadableTypes.BuiltIn("text")!)[0]);
    }

    [Theory]
    [InlineData("text", true)]
    [InlineData("varchar", true)]
    [InlineData("bpchar", true)]
    [InlineData("name", true)]
    [InlineData("json", false)]
    [InlineData("int4", false)]
    public void Text_holds_labels(string typname, bool expected) =>
        Assert.Equal(expected, ReadableTypes.CanRead(ReadableTypes.BuiltIn(typname)!, ColumnType.Enum));

    [Fact]
    public void An_enum_is_read_as_enum_and_string()
    {
        var mood = new PgType(16400, "public", "mood", PgTypeKind.Enum, PgTypeOid.Text);

        Assert.Equal([ColumnType.Enum, ColumnType.String], ReadableTypes.TargetsOf(mood));
        Assert.Equal(ValueStatus.Ok, StringValue.Read("sad"u8, ValueFormat.Binary, mood.ReadAs, out var value));
        Assert.Equal("sad", value);
    }

    [Fact]
    public void A_domain_is_read_as_its_base_type()
    {
        var email = new PgType(16401, "public", "email", PgTypeKind.Domain, PgTypeOid.Text);

        Assert.True(ReadableTypes.CanRead(email, ColumnType.String));
        Assert.False(ReadableTypes.CanRead(email, ColumnType.Int32));
        Assert.Equal("public.email", email.ToString());
    }

    [Fact]
    public void Other_and_unknown_types_are_not_read()
    {
        Assert.Empty(ReadableTypes.TargetsOf(new PgType(16402, "public", "pair", PgTypeKind.Other, PgTypeOid.Text)));
        Assert.Empty(ReadableTypes.TargetsOf(new PgType(16403, "public", "hstore", PgTypeKind.Base, 16403)));
        Assert.Empty(ReadableTypes.TargetsOf(new PgType(16404, "public", "addresses", PgTypeKind.Domain, ReadAs: 1041)));
    }

    [Theory]
    [InlineData(23, "int4", "integer")]
    [InlineData(20, "int8", "bigint")]
    [InlineData(18, "char", "\"char\"")]
    [InlineData(1042, "bpchar", "character")]
    [InlineData(1043, "varchar", "varchar")]
    [InlineData(1184, "timestamptz", "timestamptz")]
    [InlineData(701, "float8", "double precision")]
    [InlineData(869, "inet", "inet")]
    [InlineData(1231, "_numeric", "numeric[]")]
    [InlineData(600, "point", "point")]
    [InlineData(3904, "int4range", "int4range")]
    [InlineData(4451, "int4multirange", "int4multirange")]
    public void Built_in_types_are_named_as_users_write_them(uint oid, string typname, string name)
    {
        var type = ReadableTypes.BuiltIn(oid);

        Assert.Equal(name, type?.ToString());
        Assert.Equal(oid, type?.ReadAs);
        Assert.Same(type, ReadableTypes.BuiltIn(typname));
    }

    [Fact]
    public void Unknown_oids_and_names_are_null()
    {
        Assert.Null(ReadableTypes.BuiltIn(16384));
        Assert.Null(ReadableTypes.BuiltIn("integer"));
        Assert.Null(ReadableTypes.BuiltIn("INT4"));
    }

    [Theory]
    [InlineData("aclitem")]
    [InlineData("_int4")]
    [InlineData("int4range")]
    public void Types_that_are_only_named_have_no_targets_and_no_reader(string typname)
    {
        var type = ReadableTypes.BuiltIn(typname)!;

        Assert.Empty(ReadableTypes.TargetsOf(type));
        Assert.All(AllReaders.All, reader => Assert.Equal(ValueStatus.Malformed, reader.Read("1"u8, ValueFormat.Text, type).Status));
    }
}
