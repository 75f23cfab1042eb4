using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates.PublishWords;

/// <summary>How words that are not published would read with sample data; or what is wrong with them, line by line. Null where there is no such template.</summary>
internal sealed record PreviewOfWords(string Key, string? Subject, string? Body) : IQuery<Outcome<SampleReading>?>
{
    public static Outcome<SampleReading> Of(Template template, TemplateWords words, MailWording wording)
    {
        if (WordsCheck.Of(words, [.. template.Sample.Keys], template.Kind.Noun) is { Count: > 0 } wrong) return Outcome<SampleReading>.Refused(wrong);
        var changed = template.With(words);
        var read = changed.Succeeded ? SampleReading.Of(changed.Value, wording) : Outcome<SampleReading>.Refused(changed.Refusals);
        return read.Succeeded ? read : Outcome<SampleReading>.Refused(read.Refusals[0].Words.Replace($"{template.Key}: ", "", StringComparison.Ordinal), nameof(Body));
    }
}

internal sealed class AnswerPreviewOfWords(ShippedTemplates shipped, MailWording wording) : IRequestHandler<PreviewOfWords, Outcome<SampleReading>?>
{
    public Task<Outcome<SampleReading>?> Handle(PreviewOfWords request, CancellationToken cancellationToken) =>
        Task.FromResult(shipped.Find(request.Key) is { Succeeded: true } found ? PreviewOfWords.Of(found.Value, TemplateWords.Typed(request.Subject, request.Body), wording) : null);
}
