using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Communications.Templates.ReadTemplate;

namespace Partnership.Communications.Templates.GoBackToShipped;

[Authorize(Policy = CommunicationsPolicies.ChangeTemplates)]
internal sealed class GoBackModel(IMediator mediator) : TemplatePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await Found() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await Found() ? await Act(new GoBackToShipped(Key, Input.Why, IdempotencyKey), $"/templates/{Key}", $"The {View.Shipped.Kind.Noun} has its first words again") : NotFound();

    internal sealed class Fields
    {
        public string? Why { get; set; }
    }
}
