using MediatR;
using Partnership.Kernel.Acts;

namespace Partnership.Communications.Contracts;

/// <summary>A letter in the words of its template that hold today (PLT-60). It is a beginning: whoever asks lets an officer read and change it before it leaves.</summary>
/// <param name="Template">Key of the template, "reviews.letter-to-a-family": the file Letters/letter-to-a-family.md of the module Reviews, which owns the words.</param>
/// <param name="Values">A value for each name of the template; empty where there is none, so that the words can ask for it with {{#if …}}.</param>
public sealed record WriteALetter(string Template, IReadOnlyDictionary<string, string> Values) : IRequest<Outcome<WrittenLetter>>;

/// <param name="Body">Markdown.</param>
/// <param name="TemplateVersion">Fingerprint of the template's words.</param>
public sealed record WrittenLetter(string Subject, string Body, string TemplateVersion);
