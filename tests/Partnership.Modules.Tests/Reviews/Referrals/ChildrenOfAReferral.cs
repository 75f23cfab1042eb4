using Partnership.Reviews.Referrals;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Referrals;

public sealed class ChildrenOfAReferral
{
    [Fact, Trait("Rule", "HRD-12")]
    public void An_age_is_that_on_the_day_of_the_incident()
    {
        var child = new ReferredChild { Born = new(2008, 3, 3) };
        Assert.Equal(17, child.AgeOn(new(2026, 3, 2)));
        Assert.Equal(18, child.AgeOn(new(2026, 3, 3)));
        Assert.Equal("17 years old on 2 March 2026, born 3 March 2008", child.AgeInWords(new DateOnly(2026, 3, 2)));
    }

    [Fact, Trait("Rule", "HRD-12")]
    public void A_child_of_29_February_has_its_birthday_on_the_28th_in_other_years() =>
        Assert.Equal(1, new ReferredChild { Born = new(2024, 2, 29) }.AgeOn(new(2025, 2, 28)));

    [Fact, Trait("Rule", "HRD-12")]
    public void A_guess_is_called_one_alone_and_after_the_name()
    {
        var child = new ReferredChild { Forenames = "Alex", Age = 7, AgeIsEstimated = true };
        Assert.Equal("About 7 years old", child.AgeInWords(null));
        Assert.Equal("Alex, about 7 years old", child.NameAndAge(null));
    }

    [Fact, Trait("Rule", "HRD-12")]
    public void An_unborn_child_has_no_age() =>
        Assert.Equal(("Unborn", (int?)null), (new ReferredChild { Unborn = true }.AgeInWords(null), new ReferredChild { Unborn = true }.AgeOn(new(2026, 3, 3))));

    [Fact, Trait("Rule", "HRD-12"), Trait("Rule", "REV-92")]
    public void Initials_stand_for_names_and_words_for_children_without() => Assert.Equal(
        "A.B., Unborn, Unknown and 1 more",
        ReferredChild.InitialsOf([new() { Forenames = "Alex", LastNames = "Beech" }, new() { Unborn = true }, new(), new() { Forenames = "Fourth", LastNames = "Child" }]));
}
