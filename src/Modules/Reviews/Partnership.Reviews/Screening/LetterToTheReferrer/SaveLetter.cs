using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Templates;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>Keeps the letter as an officer changed it. Leaves one entry in the trail for each editing session.</summary>
/// <param name="Seen">The draft's number when the form was opened.</param>
/// <param name="Form">The open form: it may save again what it saved itself.</param>
internal sealed record SaveLetter(string Reference, string? Subject, string? Body, int Seen, Guid Form) : ICommand<Outcome<SavedLetter>>;

internal sealed record SavedLetter(int Number, DateTimeOffset SavedAt);

internal sealed class SaveLetterHandler(ReviewsDbContext db, IAct act, Vault vault) : IRequestHandler<SaveLetter, Outcome<SavedLetter>>
{
    public async Task<Outcome<SavedLetter>> Handle(SaveLetter request, CancellationToken cancellationToken)
    {
        if (await db.LetterOf(request.Reference, act, cancellationToken) is not { Letter: { } letter } found || act.Actor.Person is not { } person) return Outcome<SavedLetter>.NotFound;
        if (found.MayBeWritten is { Succeeded: false } refused) return Outcome<SavedLetter>.Refused(refused.Refusals);
        var typed = TemplateWords.Typed(request.Subject, request.Body);
        if (Wrong(typed) is { Count: > 0 } wrong) return Outcome<SavedLetter>.Refused(wrong);

        var words = await vault.Seal(letter.CaseId, letter.Id.Value, new LetterWords(typed.Subject, typed.Body), cancellationToken);
        var saved = letter.Save(words, request.Seen, request.Form, act.Actor, person, act.At);
        if (!saved.Succeeded) return Outcome<SavedLetter>.Refused(saved.Refusals);
        if (saved.Value) act.Record(AuditStream.Case(letter.CaseId), "wrote in the letter to the referrer");
        else act.CarriesOn();
        return new SavedLetter(letter.DraftNumber, act.At);
    }

    private static IReadOnlyList<Refusal> Wrong(TemplateWords typed)
    {
        if (WordsCheck.OfFilled(typed) is { Count: > 0 } wrong) return wrong;
        var read = Prose.Of(typed.Body, site: null);
        return read.Succeeded ? [] : [new(nameof(typed.Body), read.Refusals[0].Words)];
    }
}
