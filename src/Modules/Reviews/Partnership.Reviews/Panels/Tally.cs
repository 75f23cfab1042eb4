using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Panels;

/// <summary>Votes counted by the protocol's majority.</summary>
internal sealed record Tally(int For, int Against, MotionState Result)
{
    public static Tally Of(IReadOnlyCollection<Choice> choices, MajorityKind majority)
    {
        var (yes, no) = (choices.Count(choice => choice == Choice.For), choices.Count(choice => choice == Choice.Against));
        var result = majority switch
        {
            MajorityKind.Simple when yes == no => MotionState.Tied,
            MajorityKind.Simple => Carried(yes > no),
            MajorityKind.TwoThirds => Carried(yes > 0 && 3 * yes >= 2 * (yes + no)),
            _ => Carried(yes > 0 && no == 0),
        };
        return new(yes, no, result);
    }

    private static MotionState Carried(bool carried) => carried ? MotionState.Carried : MotionState.Lost;
}
