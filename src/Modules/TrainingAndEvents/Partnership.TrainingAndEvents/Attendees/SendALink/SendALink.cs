using FluentValidation;
using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Attendees.SendALink;

/// <summary>Sends a link to an address, so that whoever reads it can book with it (TRN-10). Nothing is held, and nobody is on a list, until its button is pressed: an address that was mistyped holds no place.</summary>
/// <param name="GoesTo">Where the link goes on to: a path of this site.</param>
/// <param name="Joins">It becomes a further address of whoever asks.</param>
internal sealed record SendALink(string? Email, string GoesTo, bool Joins, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class SendALinkValidator : AbstractValidator<SendALink>
{
    public SendALinkValidator(Platform.Profiles.Installation installation) =>
        RuleFor(one => one.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter your work email address")
            .Must(WorkEmail.IsOne).WithMessage("Enter an email address in the right form, like name@example.org")
            .Must(email => WorkEmail.MeantDomain(email, installation.Profile) is null).WithMessage(one => $"Did you mean {WorkEmail.MeantDomain(one.Email, installation.Profile)}? Check what stands after the @");
}

internal sealed class SendALinkHandler(TrainingDbContext db, IAct act, ClosedParts closed, KnowingAttendees knowing) : IRequestHandler<SendALink, Outcome>
{
    public async Task<Outcome> Handle(SendALink request, CancellationToken cancellationToken)
    {
        var email = (request.Email ?? "").Trim();
        var joins = request.Joins ? await knowing.WhoActs(cancellationToken) : null;
        if (request.Joins && joins is null) return Outcome.NotFound;
        var (token, id) = (VisitTokens.New(), Guid.CreateVersion7(act.At));
        var link = new SentLink(VisitTokens.HashOf(token), closed.Fingerprint(email), closed.Close(LinkRow.Of(VisitTokens.HashOf(token)), new EmailText(email)), joins?.Id, request.GoesTo, act.At);
        db.Links.Add(link);
        act.Publish(new SendMail(joins is null ? "trainingandevents.your-link" : "trainingandevents.your-other-address", null, closed.ForMail(email), new Dictionary<string, string>(),
            closed.ForMail(new Dictionary<string, string> { [MailValues.Link] = $"/training/link/{token}" })), AuditStream.Of("training-link", id.ToString()));
        act.Record(AuditStream.Of("training", "links"), "asked for a link to book training with");
        return Outcome.Done;
    }
}
