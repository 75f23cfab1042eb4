using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Referrals;

/// <summary>What a referral tells, ready for the shared partial _ReferralContent: on the check page with links to change it, elsewhere without.</summary>
/// <param name="Change">The form's root, such as "/refer/professional"; null where it can't be changed.</param>
internal sealed record ReferralView(ReferralContent Content, string? Agency, string? Pathway, string? Change)
{
    public static ReferralView Of(ReferralContent content, string? agency, Protocol protocol, string? change = null) =>
        new(content, agency, protocol.ReferralForm.Pathways.FirstOrDefault(one => one.Key == content.Pathway)?.Title, change);

    public string? When => Content.IncidentOn is { } day ? Dates.Long(day) : Content.WhenInWords;

    /// <summary>Where that section is changed, or null.</summary>
    public string? To(string page) => Change is null ? null : $"{Change}/{page}?return=check";

    public string SafeToContact => Content.Referrer.SafeToContact switch
    {
        Contacting.Yes => "Yes",
        Contacting.OnlyAsSaid => $"Only: {Content.Referrer.ContactWords}",
        Contacting.No => "No",
        _ => "Not asked",
    };

    public string Naming => Content.Referrer.Naming switch
    {
        Referrals.Naming.ToAgencies => "The services concerned may be told who refers",
        Referrals.Naming.ToBusinessUnitOnly => "Only the Business Unit may know who refers",
        _ => "Anonymous by their own choice",
    };
}
