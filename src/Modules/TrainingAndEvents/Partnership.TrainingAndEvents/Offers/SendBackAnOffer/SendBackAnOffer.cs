using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Offers.SendBackAnOffer;

/// <summary>The Business Unit sends an offer back with words (TRN-02): it is the partner's draft again, and who offered it is told.</summary>
internal sealed record SendBackAnOffer(long Number, string? Because) : ICommand;

internal sealed class SendBackAnOfferValidator : AbstractValidator<SendBackAnOffer>
{
    public SendBackAnOfferValidator() => RuleFor(one => one.Because).NotEmpty().WithMessage("Say what should be changed").MaximumLength(1000).WithMessage("What should be changed must be 1,000 characters or fewer");
}

internal sealed class SendBackAnOfferHandler(TrainingDbContext db, IAct act) : IRequestHandler<SendBackAnOffer, Outcome>
{
    public async Task<Outcome> Handle(SendBackAnOffer request, CancellationToken cancellationToken)
    {
        if (!act.Actor.PlansTraining() || await db.Sessions.SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return Outcome.NotFound;
        var sentBack = session.SendBack(request.Because ?? "", act.At);
        if (!sentBack.Succeeded) return sentBack;
        if (session.OfferedBy is { } person)
            act.Publish(new SendMail(PlaceMails.Module + "offer-sent-back", new PersonId(person), null, new Dictionary<string, string> { [MailValues.Title] = session.Title, [MailValues.Link] = $"/training/sessions/{session.Number}/manage" }), TrainingStream.Of(session.Id));
        act.Record(TrainingStream.Of(session.Id), $"sent the offer of session {session.Number} back", request.Because);
        return Outcome.Done;
    }
}
