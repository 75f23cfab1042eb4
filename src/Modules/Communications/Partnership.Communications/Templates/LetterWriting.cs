using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;

namespace Partnership.Communications.Templates;

/// <summary>Fills the words of a letter that hold today.</summary>
internal sealed class LetterWriting(PublishedWords published) : IRequestHandler<WriteALetter, Outcome<WrittenLetter>>
{
    public async Task<Outcome<WrittenLetter>> Handle(WriteALetter request, CancellationToken cancellationToken)
    {
        var template = await published.Current(request.Template, cancellationToken);
        if (!template.Succeeded) return Outcome<WrittenLetter>.Refused(template.Refusals);
        var filled = template.Value.Fill(request.Values);
        return filled.Succeeded ? new WrittenLetter(filled.Value.Subject, filled.Value.Body, template.Value.Version) : Outcome<WrittenLetter>.Refused(filled.Refusals);
    }
}
