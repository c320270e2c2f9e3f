namespace TypedCdc.Generators.Tests.Schema.Sessions;

public sealed class TransactionTests
{
    [Theory]
    [InlineData("BEGIN; CREATE TABLE a (); COMMIT", "a")]
    [InlineData("START TRANSACTION ISOLATION LEVEL SERIALIZABLE; CREATE TABLE a (); END TRANSACTION", "a")]
    [InlineData("BEGIN; CREATE TABLE a ()", "a")]
    [InlineData("BEGIN WORK; CREATE TABLE a (); ROLLBACK WORK; CREATE TABLE b ()", "b")]
    [InlineData("BEGIN; CREATE TABLE a (); ABORT", "")]
    [InlineData("CREATE TABLE a (); ROLLBACK; CREATE TABLE b ()", "a|b")]
    [InlineData("BEGIN; CREATE TABLE a (); SAVEPOINT s; CREATE TABLE b (); ROLLBACK TO SAVEPOINT s; CREATE TABLE c (); COMMIT", "a|c")]
    [InlineData("BEGIN; SAVEPOINT s; CREATE TABLE b (); RELEASE s; SAVEPOINT s; CREATE TABLE c (); ROLLBACK TO s; COMMIT", "b")]
    [InlineData("BEGIN; CREATE TABLE a (); ROLLBACK TO nowhere; COMMIT", "a")]
    [InlineData("BEGIN; CREATE TABLE a (); ROLLBACK PREPARED 'x'; COMMIT PREPARED 'y'; COMMIT", "a")]
    [InlineData("BEGIN; CREATE TABLE a (); ROLLBACK; CREATE TABLE a (); ROLLBACK", "a")]
    public void What_is_rolled_back_did_not_happen(string sql, string expected) => Assert.Equal(
        expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Ddl.Read(sql).Tables.Select(table => table.Name.Name));
}
