using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Communications.Templates.ReadTemplate;

namespace Partnership.Communications.Templates.PublishWords;

/// <summary>Writing other words for a kind of mail or letter, with a look at them before they hold.</summary>
[Authorize(Policy = CommunicationsPolicies.ChangeTemplates)]
internal sealed class ChangeWordsModel(IMediator mediator) : TemplatePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public SampleReading? Preview { get; private set; }

    public string OfItsOwn => View.Shipped.Kind == Kinds.Mail ? "No story of a child or family: a mail says where to read it." : "An officer reads and changes each letter before it leaves.";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found()) return NotFound();
        Input = new() { Subject = View.Words.Subject, Body = View.Words.Body, Against = View.Latest };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        if (!await Found()) return NotFound();
        if (act != "preview") return await Act(new PublishWords(Key, Input.Subject, Input.Body, Input.Why, Input.Against, IdempotencyKey), $"/templates/{Key}", $"Words published: they hold from the next {View.Shipped.Kind.Noun} on");
        if (await Ask(new PreviewOfWords(Key, Input.Subject, Input.Body)) is not { } read) return NotFound();
        if (read.Succeeded) Preview = read.Value;
        else Tell(read.Refusals);
        return Page();
    }

    internal sealed class Fields
    {
        public string? Subject { get; set; }
        public string? Body { get; set; }
        public string? Why { get; set; }
        public int Against { get; set; }
    }
}
