using Partnership.Kernel.Identity;

namespace Partnership.Host.Pages.Home;

/// <summary>What somebody in a role will be asked for here, so that an empty page says why it is empty.</summary>
/// <param name="Href">Where it is, with the words of its link; null where it comes by itself.</param>
internal sealed record WhatComes(string Words, string? Href = null, string? Link = null)
{
    private static readonly (AccessRole[] Roles, WhatComes Comes)[] All =
    [
        ([AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember],
            new("When your agency is asked what it knows about a child, its check form waits here and the agency’s leads get a mail", "/checks", "your agency’s check forms")),
        ([AccessRole.Screener], new("When you are asked to take a threshold decision, it waits here, with the referral to read")),
        ([AccessRole.PanelMember, AccessRole.Screener], new("When you are invited to a panel, its day, its pack and your vote are here")),
        ([AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy], new("When a decision sheet needs your signature, it waits here with the day it is due", "/cases", "the cases you may see")),
        ([AccessRole.PlatformAdministrator], new("You keep accounts and settings; cases are not shown to you", "/people", "the people of the partnership")),
    ];

    public static IReadOnlyList<WhatComes> To(Actor who) => [.. All.Where(one => who.Has(one.Roles)).Select(one => one.Comes)];
}
