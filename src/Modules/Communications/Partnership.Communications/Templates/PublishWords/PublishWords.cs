using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates.PublishWords;

/// <summary>Other words for a kind of mail or letter, from the next one on (PLT-60). What is wrong with them is said with its line, and nothing is kept.</summary>
/// <param name="Against">The number of the version that was changed; 0 for the shipped words.</param>
[RefusedWhen("template_version_template_number_key", "Somebody else has just published other words. Copy yours, and look at theirs first.")]
internal sealed record PublishWords(string Key, string? Subject, string? Body, string? Why, int Against, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class PublishWordsHandler(CommunicationsDbContext db, ShippedTemplates shipped, MailWording wording, IAct act, TimeProvider clock) : IRequestHandler<PublishWords, Outcome>
{
    private const int LongestReason = 500;

    public async Task<Outcome> Handle(PublishWords request, CancellationToken cancellationToken)
    {
        if (shipped.Find(request.Key) is not { Succeeded: true } found || act.Actor.Person is not { } me) return Outcome.NotFound;
        var latest = await db.TemplateVersions.Where(one => one.Template == request.Key).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        if ((latest?.Number ?? 0) != request.Against) return Outcome.Refused("Somebody else has just published other words. Copy yours, and look at theirs first.");

        var words = TemplateWords.Typed(request.Subject, request.Body);
        var read = PreviewOfWords.Of(found.Value, words, wording);
        List<Refusal> wrong = [.. read.Refusals, .. WhyNot(request.Why)];
        if (wrong.Count > 0) return Outcome.Refused(wrong);
        if (words == (latest?.Words ?? found.Value.Words)) return Outcome.Refused("These are the words already. Change them, or leave this page.", nameof(request.Body));

        var number = request.Against + 1;
        db.TemplateVersions.Add(new(Ids.New<TemplateVersionId>(clock), request.Key, number, words, (request.Why ?? "").Trim(), me, act.Actor.Name, act.At));
        act.Record(AuditStream.Of("template", request.Key), $"published version {number} of the words of the {found.Value.Kind.Noun} {request.Key}", request.Why);
        return Outcome.Done;
    }

    /// <summary>Told together with what is wrong with the words.</summary>
    private static IEnumerable<Refusal> WhyNot(string? why)
    {
        if (string.IsNullOrWhiteSpace(why)) yield return new(nameof(PublishWords.Why), "Say why the words are changed");
        else if (why.Length > LongestReason) yield return new(nameof(PublishWords.Why), $"Why they are changed must be {LongestReason} characters or fewer");
    }
}
