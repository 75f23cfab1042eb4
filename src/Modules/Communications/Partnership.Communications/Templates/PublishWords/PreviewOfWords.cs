using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Communications.Templates.PublishWords;

/// <summary>How words that are not published would read with sample data; or what is wrong with them, line by line. Null where there is no such kind of mail.</summary>
internal sealed record PreviewOfWords(string Key, string? Subject, string? Body) : IQuery<Outcome<RenderedMail>?>
{
    public static Outcome<RenderedMail> Of(MailTemplate template, TemplateWords words, MailWording wording)
    {
        if (WordsCheck.Of(words, [.. template.Sample.Keys]) is { Count: > 0 } wrong) return Outcome<RenderedMail>.Refused(wrong);
        var changed = template.With(words);
        var read = changed.Succeeded ? wording.Sample(changed.Value) : Outcome<RenderedMail>.Refused(changed.Refusals);
        return read.Succeeded ? read : Outcome<RenderedMail>.Refused(read.Refusals[0].Words.Replace($"{template.Key}: ", "", StringComparison.Ordinal), nameof(Body));
    }
}

internal sealed class AnswerPreviewOfWords(MailTemplates shipped, MailWording wording) : IRequestHandler<PreviewOfWords, Outcome<RenderedMail>?>
{
    public Task<Outcome<RenderedMail>?> Handle(PreviewOfWords request, CancellationToken cancellationToken) =>
        Task.FromResult(shipped.Find(request.Key) is { Succeeded: true } found ? PreviewOfWords.Of(found.Value, TemplateWords.Typed(request.Subject, request.Body), wording) : null);
}
