using Partnership.Reviews.Cases.Involvement;
using Partnership.Reviews.Referrals;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Involvement;

public sealed class NamesInReferralTests
{
    [Theory, Trait("Rule", "HRD-14")]
    [InlineData("Jane O’Connor", "The visit by JANE O'CONNOR was short.", true)]
    [InlineData("José Núñez", "jose nunez (coach)", true)]
    [InlineData("Jane O’Connor", "Jane Connor was there.", false)]
    [InlineData("Ann Lee", "Joann Leech was there.", false)]
    [InlineData("Jane", "Jane was there.", false)]
    public void A_name_is_found_whatever_its_case_accents_and_punctuation_but_whole(string name, string told, bool found) =>
        Assert.Equal(found, NamesInReferral.Has(new() { Description = told }, name));

    [Fact, Trait("Rule", "HRD-14")]
    public void Every_field_that_can_name_a_professional_is_looked_at_and_the_childs_own_name_is_not()
    {
        ReferralContent[] naming =
        [
            new() { Referrer = new() { Name = "Kim Archer" } }, new() { FirstIdentifiedBy = "Kim Archer, school" }, new() { AgencysWork = "Seen by Kim Archer" },
            new() { ServicesInvolved = "Kim Archer’s clinic" }, new() { Abuse = "Suspected: Kim Archer" }, new() { CriminalProceedings = "Kim Archer was arrested" },
            new() { MediaInterest = "About Kim Archer" }, new() { WhyReview = "What Kim Archer did" }, new() { Declarations = [new("lead", "My lead agrees", "Kim Archer")] },
            new() { Children = [new() { ParentsAndCarers = "Mother: Kim Archer" }] },
        ];
        Assert.All(naming, content => Assert.True(NamesInReferral.Has(content, "Kim Archer")));
        Assert.False(NamesInReferral.Has(new() { Children = [new() { Forenames = "Kim", LastNames = "Archer" }] }, "Kim Archer"));
    }
}
