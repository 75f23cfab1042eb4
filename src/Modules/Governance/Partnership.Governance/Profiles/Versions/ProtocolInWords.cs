using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions;

/// <summary>A protocol with the names its keys stand for in its profile, so that pages say "Designated Nurse" and never "designated-nurse".</summary>
/// <param name="title">What it is called beside another: "Version 2", "Tameside, as it ships".</param>
internal sealed class ProtocolInWords(string title, Profile profile, Protocol protocol)
{
    public string Title => title;
    public Profile Profile => profile;
    public Protocol Protocol => protocol;

    public string Role(string key) => profile.Role(key)?.Title ?? key;
    public string Agency(string key) => profile.Agency(key)?.Name ?? key;
    public string GroupOrRole(string key) => profile.Group(key)?.Name ?? Role(key);
    public string Stage(string key) => protocol.Stage(key)?.Title ?? key;

    public string Roles(IReadOnlyList<string> keys) => Counts.AndList([.. keys.Select(Role)]);
    public string OneOf(IReadOnlyList<string> keys) => Counts.AndList([.. keys.Select(Role)]).Replace(" and ", " or ", StringComparison.Ordinal);
    public string Agencies(IReadOnlyList<string> keys) => Counts.AndList([.. keys.Select(Agency)]);

    public string Next(Stage stage) => stage.Next.Count == 0 ? "The case ends here" : string.Join("; ", stage.Next.Select(Stage));

    public string Seat(PanelSeat seat) => $"{Role(seat.Role)} ({Agency(seat.Agency)}{(seat.For is { } what ? $", for {what}" : "")})";
    public string Seats(IReadOnlyList<PanelSeat> seats) => string.Join("; ", seats.Select(Seat));

    /// <summary>The time within which it is screened, or null where none is set.</summary>
    public ClockRule? ScreeningTime => protocol.Clocks.FirstOrDefault(clock => clock.Ends is CaseEvent.ScreeningConvened or CaseEvent.ScreeningDecision);

    public string QuorumWords()
    {
        var quorum = protocol.Panel.Quorum;
        List<string> needed = [];
        if (quorum.AtLeast is { } number) needed.Add($"at least {Counts.Of(number, "voting member")}");
        if (quorum.ChairOrSubstitute) needed.Add("the chair or a substitute");
        if (quorum.OneFromEachStatutoryPartner) needed.Add("one from each statutory partner");
        return needed.Count == 0 ? "No quorum" : Upper(Counts.AndList(needed));
    }

    public string MajorityWords()
    {
        var majority = protocol.Panel.Majority;
        var kind = majority.Kind switch { MajorityKind.Simple => "Simple majority: more votes for than against", MajorityKind.TwoThirds => "Two thirds of the votes", _ => "All votes" };
        var weight = majority.Weight == VoteWeight.OnePerAgency ? "one vote for each agency, however many of it attend" : "one vote for each person";
        return $"{kind}; {weight}; the chair decides a tie";
    }

    public string BackToBackWords() => protocol.Panel.BackToBack.WorkingDays switch
    {
        0 => "Panels of two cases on the same day",
        var days => $"Panels of two cases on the same day, or within {Counts.Of(days, "working day")} of each other",
    };

    public static string Upper(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
