using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>Begins the letter in the words of its template: with next steps for a professional, plainer for a family (REV-14).</summary>
[RefusedWhen("decision_letter_one_a_decision", "A colleague began the letter at the same moment. Open it again to see theirs.")]
internal sealed record BeginLetter(string Reference, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class BeginLetterHandler(ReviewsDbContext db, IAct act, Vault vault, IMediator mediator, Installation installation, TimeProvider clock) : IRequestHandler<BeginLetter, Outcome>
{
    public async Task<Outcome> Handle(BeginLetter request, CancellationToken cancellationToken)
    {
        if (await db.LetterOf(request.Reference, act, cancellationToken) is not { } found || act.Actor.Person is not { } person) return Outcome.NotFound;
        if (found.MayBeWritten is { Succeeded: false } refused) return refused;
        if (found.Letter is not null) return Outcome.Refused("The letter has been begun already.");
        var about = found.About;
        var referral = await db.Referrals.Where(one => one.CaseId == about.Id).OrderBy(one => one.RecordedAt).FirstAsync(cancellationToken);
        if (referral.Content is not { } content || await vault.Enter(about.Id, "looked up whom the letter goes to", cancellationToken) is not { } open) return Outcome.NotFound;

        var to = new Addressee(referral, open.Open(referral.Id.Value, content).Referrer);
        var profile = installation.Profile;
        var written = await mediator.Send(new WriteALetter(to.Template, LetterValues.Of(about.Reference, to, found.Decision, profile.Agency(referral.Agency ?? "")?.Name, profile.Partnership, London.DateOf(act.At))), cancellationToken);
        if (!written.Succeeded) return Outcome.Refused(written.Refusals);

        var id = Ids.New<DecisionLetterId>(clock);
        var words = await vault.Seal(about.Id, id.Value, new LetterWords(written.Value.Subject, written.Value.Body), cancellationToken);
        db.DecisionLetters.Add(DecisionLetter.Begin(id, about.Id, found.Decision.Id, to.Template, written.Value.TemplateVersion, words, act.Actor, person, act.At));
        act.Record(AuditStream.Case(about.Id), "began the letter to the referrer");
        return Outcome.Done;
    }
}
