using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>Who refers, from where, and how to reach them; of a caller, what they were willing to say.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class YourAgencyModel(ProfessionalJourney journey, IJourneyStore store, Installation installation) : ProfessionalPage(journey, store)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Role { get; set; }
    [BindProperty] public string? Agency { get; set; }
    [BindProperty] public string? OtherAgency { get; set; }
    [BindProperty] public string? Telephone { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public Contacting? Safe { get; set; }
    [BindProperty] public string? ContactWords { get; set; }

    public bool Keyed => Answers.KeyedIn is not null;
    public IEnumerable<SelectListItem> Agencies => installation.Profile.Agencies.Where(agency => agency.Kind != AgencyKind.BusinessUnit).OrderBy(agency => agency.Name, StringComparer.Ordinal)
        .Select(agency => new SelectListItem(agency.Name, agency.Key)).Append(new(Keyed ? "Another agency, or none" : "Another agency", ProfessionalAnswers.OtherAgency));

    protected override void Show()
    {
        var you = Answers.You;
        (Name, Role, Agency, OtherAgency, Telephone, Email, Address, Safe, ContactWords) =
            (you.Name, you.Role, Answers.Agency, you.Agency, you.Telephone, you.Email, you.Address, you.SafeToContact, you.ContactWords);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Check();
        return KeepSection(answers =>
        {
            answers.Agency = Agency;
            answers.YouIsDone = true;
            answers.You = new()
            {
                Name = ReferralLimits.Typed(Name),
                Role = ReferralLimits.Typed(Role),
                Agency = ReferralLimits.Typed(OtherAgency),
                Telephone = ReferralLimits.Typed(Telephone),
                Email = ReferralLimits.Typed(Email),
                Address = ReferralLimits.Typed(Address),
                SafeToContact = Safe,
                ContactWords = Safe == Contacting.OnlyAsSaid ? ReferralLimits.Typed(ContactWords) : null,
            };
        });
    }

    private void Check()
    {
        if (Agency is null || Agency != ProfessionalAnswers.OtherAgency && installation.Profile.Agency(Agency) is null) Wrong(nameof(Agency), "Choose an agency, or the last choice where it is not in the list");
        if (!Emails.CanBeOne(ReferralLimits.Typed(Email))) Wrong(nameof(Email), "Enter an email address in the right form, like name@example.com");
        if (Safe == Contacting.OnlyAsSaid && ReferralLimits.Typed(ContactWords) is null) Wrong(nameof(ContactWords), "Say how and when it is safe");
        foreach (var (field, typed, what) in new[] { (nameof(Name), Name, "Name"), (nameof(Role), Role, "Role"), (nameof(OtherAgency), OtherAgency, "Name of the agency"), (nameof(Telephone), Telephone, "Telephone") })
            Limit(field, typed, ReferralLimits.Line, what);
        Limit(nameof(ContactWords), ContactWords, 1000, "How and when");
        if (Keyed) return;
        if (ReferralLimits.Typed(Name) is null) Wrong(nameof(Name), "Enter your name");
        if (ReferralLimits.Typed(Role) is null) Wrong(nameof(Role), "Enter your role");
        if (Agency == ProfessionalAnswers.OtherAgency && ReferralLimits.Typed(OtherAgency) is null) Wrong(nameof(OtherAgency), "Enter the name of your agency");
        if ((ReferralLimits.Typed(Telephone) ?? ReferralLimits.Typed(Email)) is null) Wrong(nameof(Telephone), "Enter a telephone number or an email address, so that we can ask");
        if (Safe is null) Wrong(nameof(Safe), "Choose whether it is safe to contact you there");
    }
}
