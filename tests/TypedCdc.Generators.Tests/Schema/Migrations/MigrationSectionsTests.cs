namespace TypedCdc.Generators.Tests.Schema.Migrations;

public sealed class MigrationSectionsTests
{
    [Theory]
    [InlineData("-- migrate:up\nCREATE TABLE a ();\n\n-- migrate:down\nDROP TABLE a;\n")]
    [InlineData("-- migrate:up transaction:false\r\nCREATE TABLE a ();\r\n-- migrate:down transaction:false\r\nDROP TABLE a;")]
    [InlineData("-- +goose Up\n-- +goose StatementBegin\nCREATE TABLE a ();\n-- +goose StatementEnd\n-- +goose Down\nDROP TABLE a;")]
    [InlineData("-- +goose up\nCREATE TABLE a ();\n-- +goose down\nDROP TABLE a;")]
    [InlineData("-- +migrate Up\nCREATE TABLE a ();\n-- +migrate Down\nDROP TABLE a;")]
    [InlineData("-- Up Migration\nCREATE TABLE a ();\n-- Down Migration\nDROP TABLE a;")]
    [InlineData("-- rambler up\nCREATE TABLE a ();\n-- rambler down\nDROP TABLE a;")]
    [InlineData("CREATE TABLE a ();\n\n---- create above / drop below ----\n\nDROP TABLE a;")]
    [InlineData("-- // a comment\nCREATE TABLE a ();\n-- //@UNDO\nDROP TABLE a;")]
    [InlineData("-- migrate:down\nDROP TABLE a;\n-- migrate:up\nCREATE TABLE a ();")]
    [InlineData("CREATE TABLE a ();\n-- migrate:downwards\n-- +goose NO TRANSACTION\n")]
    public void Reversals_are_left_out(string sql) => Assert.Equal(["a"], Ddl.Read(sql).Tables.Select(table => table.Name.Name));

    [Fact]
    public void Places_are_those_of_the_file() => Assert.Equal(
        "schema.sql(4,14)", Ddl.Read("-- migrate:down\nDROP TABLE a;\n-- migrate:up\nCREATE TABLE a ();").Tables[0].Location.ToString());
}
