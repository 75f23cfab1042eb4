using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Platform.Files;
using Partnership.Reviews.Cases.Header;
using Partnership.Web.Pages;
using Partnership.Web.Uploads;

namespace Partnership.Reviews.Files.AddAFile;

/// <summary>An officer adds a file to the case: what came by post or by mail, or belongs to what was keyed in.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases), StreamsUploads]
internal sealed class AddFilesModel(IMediator mediator, TakingFiles taking) : CasePage(mediator)
{
    /// <summary>The field's name; its content is read as it comes.</summary>
    public string? Upload => null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = await Receiving.Read(HttpContext, ModelState, Take);
        if (form.IsNotFound) return NotFound();
        if (form.Succeeded && form.Value.Files == 0) form = Outcome<UploadedForm>.Refused("Choose a file", nameof(Upload));
        foreach (var refusal in form.Refusals) ModelState.AddModelError(refusal.Field ?? "", refusal.Words);
        if (!form.Succeeded) return await ShowAgain();
        TempData[Said.Key] = form.Value.Files == 1 ? "File added" : "Files added";
        return LocalRedirect(Header.Href("files"));
    }

    private async Task<Outcome> Take(IncomingFile file, CancellationToken ct)
    {
        var taken = await taking.Take(new FileOwner.OfCase(Header.Id), file.Name, file.Content, ct);
        return taken.Succeeded ? await Ask(new AddAFile(Reference, taken.Value)) : taken;
    }
}
