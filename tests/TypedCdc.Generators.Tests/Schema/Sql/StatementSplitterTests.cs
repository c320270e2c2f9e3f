using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Tests.Schema.Sql;

public sealed class StatementSplitterTests
{
    [Theory]
    [InlineData("create a; create b", "create a|create b")]
    [InlineData(";;create a;;", "create a")]
    [InlineData("insert into t values (1, ';'); create b", "insert|create b")]
    [InlineData("create f $$ ; $$; create b", "create f $$ ; $$|create b")]
    [InlineData("create rule r as do (a; b); create c", "create rule r as do ( a ; b )|create c")]
    [InlineData("create or replace rule r as do (a; (b; c)); create d", "create or replace rule r as do ( a ; ( b ; c ) )|create d")]
    [InlineData(
        "create function f() begin atomic select 1; select case a when b then case c when d then e end end; end; create b",
        "create function f ( ) begin atomic select 1 ; select case a when b then case c when d then e end end ; end|create b")]
    [InlineData("create or replace procedure p() begin atomic x; end; create b", "create or replace procedure p ( ) begin atomic x ; end|create b")]
    [InlineData("create function f() as 'begin atomic;' language sql; create b", "create function f ( ) as 'begin atomic;' language sql|create b")]
    [InlineData("begin; create a; end; create b", "begin|create a|end|create b")]
    [InlineData("create table t (a int; create table u (b int)", "create table t ( a int|create table u ( b int )")]
    [InlineData("copy t from stdin;\n1\t'\n\\.\ncreate b;", "copy t from stdin|create b")]
    [InlineData("COPY t (a) FROM stdin WITH CSV;\r\n\"x\r\n\\.\r\ncreate b;", "COPY t ( a ) FROM stdin WITH CSV|create b")]
    [InlineData("copy t from stdin;\ncreate b;", "copy t from stdin|create b")]
    [InlineData("copy t from '/f'; create b", "copy t from '/f'|create b")]
    [InlineData("\\copy t from stdin\n1\n\\.\ncreate b;", "\\copy t from stdin|create b")]
    [InlineData("\\connect db\ncreate b;", "\\connect db|create b")]
    [InlineData("create a \\g\ncreate b \\; create c;", "create a|create b|create c")]
    [InlineData("create a \\timing\nb;", "create a b")]
    [InlineData("create a 'never;", "create a 'never;")]
    [InlineData("insert 'never;", "insert 'never;")]
    public void Cuts_at_semicolons(string sql, string expected) => Assert.Equal(expected, string.Join('|', Statements(sql)));

    private static IEnumerable<string> Statements(string sql)
    {
        var splitter = new StatementSplitter(sql, 0, sql.Length);
        while (splitter.Next())
        {
            yield return string.Join(' ', splitter.Tokens.Select(token => sql[token.Start..token.End]));
        }
    }
}
