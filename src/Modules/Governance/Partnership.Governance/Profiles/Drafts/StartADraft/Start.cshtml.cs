using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Profiles;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Drafts.StartADraft;

/// <summary>What is pasted or uploaded tells of no person: it may lie in a form, and is read in memory.</summary>
[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
[RequestFormLimits(ValueLengthLimit = 4 * ProfileText.MostCharacters, MultipartBodyLengthLimit = 8 * ProfileText.MostCharacters, MemoryBufferThreshold = 8 * ProfileText.MostCharacters)]
internal sealed class StartModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public Task OnGetAsync() => Fill();

    protected override async Task Fill()
    {
        Versions = await Ask(new VersionsToStartFrom());
        Others = [.. (ProfileFolder.Root() is { } root ? ProfileFolder.Names(root) : []).Select(name => new SelectListItem(InWords(name), name))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var text = Input.Text;
        if (Input is { From: StartFrom.Text, File: { Length: > 0 } file })
        {
            if (file.Length > ProfileText.MostCharacters)
            {
                ModelState.AddModelError("Input.Text", "This is more than 1 MiB: a profile is much smaller.");
                return await ShowAgain();
            }
            using var reader = new StreamReader(file.OpenReadStream());
            text = await reader.ReadToEndAsync(HttpContext.RequestAborted);
            // Shown again to be put right where it is refused.
            ModelState.SetModelValue("Input.Text", text, text);
            Input.Text = text;
        }
        return await Act(new StartADraft(Input.Title, Input.From, Input.Version, Input.Other, text, IdempotencyKey), made => $"/profile/drafts/{made}", "Draft started. Nothing changes for anybody before it is published");
    }

    private static string InWords(string name) => string.Join(' ', name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    internal sealed class Fields
    {
        public string? Title { get; set; }
        public StartFrom? From { get; set; }
        public int? Version { get; set; }
        public string? Other { get; set; }
        public IFormFile? File { get; set; }
        public string? Text { get; set; }
    }
}
