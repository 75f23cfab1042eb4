using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>What stands in and beside the form of the threshold decision: who may decide, the protocol's options, and the law of the day of the decision. Null where the case's protocol has no screening.</summary>
/// <param name="On">The day of the decision, where it is known already; null takes today.</param>
internal sealed record ThresholdForm(int ProtocolVersion, DateOnly? On) : IQuery<ThresholdFormView?>;

internal sealed record ThresholdFormView(
    IReadOnlyList<Seat> Seats, IReadOnlyList<ThresholdOption> Options, IReadOnlyList<FollowUp> FollowUps, bool MayAskTheReferrer, Disagreement Disagreement,
    DateOnly LawOn, IReadOnlyList<LawText> Notifiable, IReadOnlyList<LawText> SeriousHarm, IReadOnlyList<LawText> Prompts);

/// <summary>A role of those who decide, and who holds it.</summary>
internal sealed record Seat(string Role, string Title, IReadOnlyList<SelectListItem> Holders);

internal sealed class AnswerThresholdForm(Installation installation, IMediator mediator, TimeProvider clock) : IRequestHandler<ThresholdForm, ThresholdFormView?>
{
    public async Task<ThresholdFormView?> Handle(ThresholdForm request, CancellationToken cancellationToken)
    {
        var on = request.On ?? London.Today(clock);
        if (installation.ProtocolOf(request.ProtocolVersion).Screening is not { } screening) return null;
        var seats = new List<Seat>();
        foreach (var role in screening.Screeners)
        {
            var holders = await mediator.Send(new WhoHolds(role, on), cancellationToken);
            seats.Add(new(role, installation.Profile.Role(role)?.Title ?? role,
                [.. holders.Select(one => new SelectListItem(one.OnBehalfOf is null ? one.Name : $"{one.Name}, on behalf of {one.OnBehalfOf}", one.Person.ToString()))]));
        }
        var options = screening.Options.Where(one => one.Kind != ThresholdKind.QueriesToReferrer).ToList();
        IReadOnlyList<LawText> Law(LawKind kind) => installation.Profile.Law.On(on, kind);
        return new(seats, options, [.. options.SelectMany(one => one.FollowUps).Distinct()], options.Count < screening.Options.Count, screening.Disagreement,
            on, Law(LawKind.NotifiableIncident), Law(LawKind.SeriousHarm), Law(LawKind.ScreeningPrompt));
    }
}

internal static class FollowUpWords
{
    public static string InWords(this FollowUp what) => what switch
    {
        FollowUp.Letter => "Letter to the referrer with next steps",
        FollowUp.Assurance => "Assurance asked of an agency",
        _ => "Lessons to be reviewed and fed back by the referrer",
    };
}
