using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>The lead who is copied in, and the protocol’s declarations with whom they name (REV-03).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class DeclarationsModel(ProfessionalJourney journey, IJourneyStore store, Installation installation) : ProfessionalPage(journey, store)
{
    [BindProperty] public bool? IsLead { get; set; }
    [BindProperty] public string? LeadName { get; set; }
    [BindProperty] public string? LeadEmail { get; set; }
    [BindProperty] public List<Tick> Ticks { get; set; } = [];

    public IReadOnlyList<Declaration> Form => installation.Protocol.ReferralForm.Declarations;

    protected override void Show()
    {
        (IsLead, LeadName, LeadEmail) = (Answers.IsLead, Answers.LeadName, Answers.LeadEmail);
        Ticks = [.. Form.Select(one => Answers.Declarations.FirstOrDefault(made => made.Key == one.Key) is { } made ? new Tick { Ticked = true, Named = made.Named } : new Tick())];
    }

    public Task<IActionResult> OnPostAsync()
    {
        Check();
        return KeepSection(answers =>
        {
            (answers.IsLead, answers.LeadName, answers.LeadEmail, answers.DeclarationsAreDone) = (IsLead, ReferralLimits.Typed(LeadName), ReferralLimits.Typed(LeadEmail), true);
            answers.Declarations = [.. Form.Zip(Ticks).Where(one => one.Second.Ticked).Select(one => new Declared(one.First.Key, one.First.Words, ReferralLimits.Typed(one.Second.Named)))];
        });
    }

    private void Check()
    {
        while (Ticks.Count < Form.Count) Ticks.Add(new());
        if (IsLead is null) Wrong(nameof(IsLead), "Choose whether you are your agency’s safeguarding lead");
        if (IsLead == false && ReferralLimits.Typed(LeadName) is null) Wrong(nameof(LeadName), "Enter the name of your safeguarding lead");
        if (!Emails.CanBeOne(ReferralLimits.Typed(LeadEmail))) Wrong(nameof(LeadEmail), "Enter your lead’s email address in the right form, like name@example.com");
        Limit(nameof(LeadName), LeadName, ReferralLimits.Line, "The name");
        for (var i = 0; i < Form.Count; i++)
        {
            if (Form[i].NamesAPerson && Ticks[i].Ticked && ReferralLimits.Typed(Ticks[i].Named) is null) Wrong($"Ticks[{i}].Named", "Name the person you spoke with");
            Limit($"Ticks[{i}].Named", Ticks[i].Named, ReferralLimits.Line, "The name");
        }
    }

    internal sealed class Tick
    {
        public bool Ticked { get; set; }
        public string? Named { get; set; }
    }
}
