using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Panels.CloseTheVote;

/// <summary>Those present who may vote are enough by the protocol: the chair or a substitute, one from each statutory partner, a number where it sets one.</summary>
internal sealed class AQuorumMustBePresent(Panel panel, Quorum quorum, Profile profile) : IRule
{
    public string Id => "REV-44";

    public Refusal? Broken()
    {
        var missing = new List<string>();
        var present = panel.Attendees.Where(one => one.MayVote).ToList();
        if (quorum.ChairOrSubstitute && panel.Chair is not { Present: true }) missing.Add("the chair or a substitute");
        if (quorum.OneFromEachStatutoryPartner)
            missing.AddRange(profile.Agencies.Where(partner => partner.StatutorySeat is not null && !present.Any(one => IsOf(one.Agency, partner.Key))).Select(partner => partner.Name));
        if (quorum.AtLeast is { } least && present.Count < least) missing.Add(Counts.Of(least - present.Count, "more voting member"));
        return missing.Count == 0 ? null : new(null, $"There is no quorum: {Counts.AndList(missing)} must be present without a conflict of interest.");
    }

    private bool IsOf(string? agency, string partner) => agency is not null && (agency == partner || IsOf(profile.Agency(agency)?.PartOf, partner));
}
