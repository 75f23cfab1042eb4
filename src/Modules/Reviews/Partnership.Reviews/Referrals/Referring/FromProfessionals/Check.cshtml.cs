using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Files;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Referrals.Referring.KeyingIn;
using Partnership.Web.Journeys;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>The whole form on one page, each section with its way back; then send, or, for an officer who keys in, record.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class CheckModel(ProfessionalJourney journey, IJourneyStore store, ReceiptJourney receipts, PublicForms forms, IMediator mediator, Installation installation, StoredFiles stored)
    : SendPage<ProfessionalAnswers>(journey, store, receipts, forms, mediator)
{
    public IReadOnlyList<StoredFile> Files { get; private set; } = [];
    public bool Keyed => Answers.KeyedIn is not null;
    public ReferralView Whole => ReferralView.Of(Answers.ToContent(), Agency(Answers.AgencyKey), installation.Protocol, change: "/refer/professional");

    /// <summary>The agency that the protocol copies in.</summary>
    public string? CopiedTo => installation.Protocol.ReferralForm.Routes.FirstOrDefault(route => Answers.AgencyKey is { } from && route.From.Contains(from)) is { } route ? Agency(route.CopyTo) : null;

    protected override async Task Fill() => Files = FormId is { } form ? await stored.OfForm(form, HttpContext.RequestAborted) : [];

    public override Task<IActionResult> OnGetAsync() =>
        Journey.FirstUnanswered(Answers) is null ? base.OnGetAsync() : Task.FromResult<IActionResult>(LocalRedirect(ProfessionalJourney.Tasks));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Journey.FirstUnanswered(Answers) is not null) return LocalRedirect(ProfessionalJourney.Tasks);
        IdempotencyKey = Answers.Key;
        if (Answers.KeyedIn is not { } came) return await Send(new ReferAsProfessional(Answers.ToContent(), Answers.AgencyKey, Answers.Key) { Form = FormId });
        return await Record(new KeyInReferral(Answers.ToContent(), Answers.AgencyKey, came.CameBy, came.ReceivedAt, came.AnswerBy, Answers.Key) { Form = FormId });
    }

    private async Task<IActionResult> Record(KeyInReferral referral)
    {
        var recorded = await Mediator.Send(referral, HttpContext.RequestAborted);
        if (recorded.IsNotFound) return NotFound();
        if (recorded.Succeeded)
        {
            await End();
            TempData[Said.Key] = $"Referral {recorded.Value.Reference} recorded";
            return LocalRedirect($"/cases/{recorded.Value.Reference}");
        }
        foreach (var refusal in recorded.Refusals) ModelState.AddModelError("", refusal.Words);
        return await ShowPage();
    }

    private string? Agency(string? key) => key is null ? null : installation.Profile.Agency(key)?.Name;
}
