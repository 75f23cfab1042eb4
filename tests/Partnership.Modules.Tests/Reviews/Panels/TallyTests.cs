using FsCheck;
using FsCheck.Fluent;
using Partnership.Kernel.Protocols;
using Partnership.Reviews.Panels;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Panels;

public sealed class TallyTests
{
    private static readonly Arbitrary<List<Choice>> Votes = Gen.Elements(Choice.For, Choice.Against).ListOf().Select(one => one.ToList()).ToArbitrary();

    [Fact, Trait("Rule", "REV-44")]
    public void Every_vote_is_counted_once_in_whatever_order_they_came() => Check.QuickThrowOnFailure(Prop.ForAll(Votes, votes =>
    {
        var tally = Tally.Of(votes, MajorityKind.Simple);
        return tally.For + tally.Against == votes.Count && tally.For == votes.Count(vote => vote == Choice.For) && tally == Tally.Of([.. votes.AsEnumerable().Reverse()], MajorityKind.Simple);
    }));

    [Fact, Trait("Rule", "REV-44")]
    public void A_simple_majority_carries_an_equal_number_is_a_tie_and_anything_else_is_lost() => Check.QuickThrowOnFailure(Prop.ForAll(Votes, votes =>
    {
        var lead = votes.Sum(vote => vote == Choice.For ? 1 : -1);
        return Tally.Of(votes, MajorityKind.Simple).Result == (lead > 0 ? MotionState.Carried : lead < 0 ? MotionState.Lost : MotionState.Tied);
    }));

    [Fact, Trait("Rule", "REV-44")]
    public void What_a_stricter_majority_carries_a_looser_one_carries_too() => Check.QuickThrowOnFailure(Prop.ForAll(Votes, votes =>
    {
        bool Carried(MajorityKind kind) => Tally.Of(votes, kind).Result == MotionState.Carried;
        return (!Carried(MajorityKind.Unanimous) || Carried(MajorityKind.TwoThirds)) && (!Carried(MajorityKind.TwoThirds) || Carried(MajorityKind.Simple));
    }));
}
