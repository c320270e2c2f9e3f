using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Provisioning;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>Rights and keys that selecting needs are told at the start.</summary>
public sealed class ReselectPrivilegeTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task TheRightsThatTheErrorGrantsAreEnough(int major)
    {
        await using var database = await Letters.CreateAsync(major);
        var user = $"{database.Name}_user";
        await database.ExecuteAsync($"CREATE ROLE {user} LOGIN REPLICATION");
        try
        {
            var failure = await Assert.ThrowsAsync<ProvisioningException>(() => Letters.RunAsAsync(database, user, new LetterRecorder()));
            var problem = Assert.Single(failure.Problems);
            Assert.Equal(ProvisioningProblemKind.ReselectPrivilege, problem.Kind);
            Assert.Equal($"user {user} may not select body, scan, id", problem.Found);
            await database.ExecuteAsync(problem.Sql!);

            await database.ExecuteAsync(Letters.Insert);
            await database.ExecuteAsync("UPDATE letters SET state = 'read'");
            var letters = new LetterRecorder();
            await Letters.RunAsAsync(database, user, letters);
            Assert.Equal("1 read 10000 of ä, 10000 of BE", letters.Lines[^1]);
        }
        finally
        {
            await database.ExecuteAsync($"DROP OWNED BY {user}; DROP ROLE {user}");
        }
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AKeyMustBeOfTypesThatRowsCanBeLookedUpBy(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Letters.Sql + "ALTER TABLE letters DROP CONSTRAINT letters_pkey, ADD during daterange DEFAULT 'empty', ADD PRIMARY KEY (id, during)");

        var problem = await Provision.MendAsync<LetterUpdates>(database, ProvisioningProblemKind.ReselectKey);

        Assert.StartsWith(
            "TCDC1226: table public.letters: column during of its replica identity is daterange, of which rows cannot be looked up; "
            + "Letter.Body is marked with [CdcReselect] and selected by the key.",
            problem.ToString(),
            StringComparison.Ordinal);
    }
}
