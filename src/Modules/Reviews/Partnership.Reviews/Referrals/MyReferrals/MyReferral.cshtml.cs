using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;
using Partnership.Reviews.Referrals.FollowUp;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Referrals.MyReferrals;

/// <summary>One referral for who sent it, or for the safeguarding lead who is copied in.</summary>
[Authorize(Policy = Policies.SignedIn), Whose(ReviewsWhose.Referrals)]
internal sealed class MyReferralModel(IMediator mediator) : ActPage(mediator)
{
    private OneOfMyReferralsView? _view;

    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Guid Query { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public OneOfMyReferralsView View => _view ?? throw new InvalidOperationException("The referral was not read.");
    private string Here => $"/my-referrals/{View.Status.Reference}";

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _view = await Ask(new OneOfMyReferrals(Reference));
        if (_view is null) context.Result = NotFound();
        else await next();
    }

    public Task<IActionResult> OnPostAnswerAsync() => Act(new AnswerTheQuery(View.Status.Id, new(Query), Input.Answer, IdempotencyKey), Here, "Answer sent");

    public Task<IActionResult> OnPostLeadAsync() => Act(new HearTheLead.HearTheLead(View.Status.Id, Input.View, Input.Comment), Here, "Thank you. The Business Unit sees what you said");

    internal sealed class Fields
    {
        public string? Answer { get; set; }
        public LeadView? View { get; set; }
        public string? Comment { get; set; }
    }
}
