using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Words;
using Partnership.Platform.Access;
using Partnership.Platform.Files;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>All answers on one page, each with its way back; then send.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class CheckModel(FamilyJourney journey, IJourneyStore store, ReceiptJourney receipts, PublicForms forms, IMediator mediator, StoredFiles stored) : SendPage<FamilyAnswers>(journey, store, receipts, forms, mediator)
{
    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public string When => Answers switch
    {
        { When: WhenItWas.OneDay, On: { } day } => Dates.Long(day),
        { When: WhenItWas.OverTime } => Answers.WhenInWords ?? "",
        _ => "Not known",
    };

    public string WhoMayKnow => Answers.Naming switch
    {
        Naming.ToAgencies => "The Business Unit, and the services concerned",
        Naming.ToBusinessUnitOnly => "Only the Business Unit",
        _ => "Nobody: you are anonymous",
    };

    protected override async Task Fill() => Files = FormId is { } form ? await stored.OfForm(form, HttpContext.RequestAborted) : [];

    public override Task<IActionResult> OnGetAsync() =>
        Journey.FirstUnanswered(Answers) is { } open ? Task.FromResult<IActionResult>(LocalRedirect(open)) : base.OnGetAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Journey.FirstUnanswered(Answers) is { } open) return LocalRedirect(open);
        IdempotencyKey = Answers.Key;
        return await Send(new ReferAsFamily(Answers.ToContent(), Answers.Key) { Form = FormId });
    }
}
