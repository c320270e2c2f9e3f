using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;

namespace TypedCdc.Tests.Provisioning;

public sealed class AssessmentTests
{
    [Theory]
    [InlineData(ProvisioningMode.Check, 0, 0)]
    [InlineData(ProvisioningMode.Create, 1, 1)]
    [InlineData(ProvisioningMode.CreateOrAlter, 1, 1)]
    public void The_mode_says_whether_what_is_missing_is_created(ProvisioningMode mode, int publication, int slot)
    {
        var assessment = Assess(Situation.Catalog with { Publication = null, Slot = null }, mode);

        Assert.Equal(publication, assessment.PublicationMends.Count);
        Assert.Equal(slot, assessment.SlotMends.Count);
        Assert.Equal(mode == ProvisioningMode.Check, Throws(assessment));
    }

    [Theory]
    [InlineData(ProvisioningMode.Check, 0)]
    [InlineData(ProvisioningMode.Create, 0)]
    [InlineData(ProvisioningMode.CreateOrAlter, 1)]
    public void The_mode_says_whether_what_is_there_is_altered(ProvisioningMode mode, int publication)
    {
        var assessment = Assess(Situation.WithMember("id"), mode);

        Assert.Equal(publication, assessment.PublicationMends.Count);
        Assert.Equal(publication == 0, Throws(assessment));
    }

    [Theory]
    [InlineData(ProvisioningMode.Check, 0)]
    [InlineData(ProvisioningMode.Create, 0)]
    [InlineData(ProvisioningMode.CreateOrAlter, 1)]
    public void The_mode_says_whether_a_slot_is_made_two_phase(ProvisioningMode mode, int slot)
    {
        var assessment = Assess(Situation.Catalog, mode, options => options.TwoPhase = true);

        Assert.Equal(slot, assessment.SlotMends.Count);
        Assert.Equal(slot == 0, Throws(assessment));
    }

    [Fact]
    public void Two_phase_is_never_taken_from_a_slot_by_itself()
    {
        var assessment = Assess(Situation.Catalog with { Slot = Situation.Slot with { HasTwoPhase = true } }, ProvisioningMode.CreateOrAlter);

        Assert.Empty(assessment.SlotMends);
        Assert.True(Throws(assessment));
    }

    [Fact]
    public void An_error_that_is_not_mended_blocks_what_would_be()
    {
        var catalog = Situation.Catalog with { Publication = null, Server = Situation.Catalog.Server with { WalLevel = "replica" } };

        var exception = Assert.Throws<ProvisioningException>(Assess(catalog, ProvisioningMode.Create).ThrowIfBlocked);

        Assert.Equal(ProvisioningProblemKind.WalLevel, Assert.Single(exception.Problems).Kind);
    }

    [Fact]
    public void A_slot_that_is_being_created_blocks_only_in_the_end()
    {
        var slot = Situation.Slot with { Confirmed = null, User = new CatalogSlotUser(7, "x", null) };
        var assessment = Assess(Situation.Catalog with { Slot = slot }, ProvisioningMode.Create);

        assessment.ThrowIfBlocked();

        Assert.True(assessment.IsSlotBeingCreated);
        Assert.True(Assert.Throws<ProvisioningException>(assessment.ThrowIfNotReady).IsTransient);
    }

    [Fact]
    public void Rights_are_looked_at_only_where_something_is_to_be_run()
    {
        var table = Situation.Table with { IsOwned = false };
        var fits = Situation.WithTable(table);

        Assert.Empty(Assess(fits, ProvisioningMode.CreateOrAlter).Problems);
        Assert.Contains(
            Assess(fits with { Publication = null }, ProvisioningMode.Create).Problems,
            problem => problem.Kind == ProvisioningProblemKind.PublicationPrivilege && problem.Found == "it does not own shop.orders");
        Assert.DoesNotContain(
            Assess(fits with { Publication = null, Role = fits.Role with { IsSuperuser = true } }, ProvisioningMode.Create).Problems,
            problem => problem.Kind == ProvisioningProblemKind.PublicationPrivilege);
    }

    private static Assessment Assess(DatabaseCatalog catalog, ProvisioningMode mode, Action<CdcOptions>? configure = null) => new(
        Situation.Context(catalog, configure: options =>
        {
            options.SlotMode = options.PublicationMode = mode;
            configure?.Invoke(options);
        }));

    private static bool Throws(Assessment assessment)
    {
        try
        {
            assessment.ThrowIfBlocked();
            return false;
        }
        catch (ProvisioningException)
        {
            return true;
        }
    }
}
