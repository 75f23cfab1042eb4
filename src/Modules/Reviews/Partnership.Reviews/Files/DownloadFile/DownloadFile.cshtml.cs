using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Scanning;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Files.DownloadFile;

/// <summary>Gives the file when the scanner found it clean; before one that was not scanned stands a warning with a button; any other says why it can't be opened (REV-07).</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases)]
internal sealed class DownloadFileModel(IMediator mediator, FileSettings settings) : CasePage(mediator)
{
    private const string ItCame = "it-came";

    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true, Name = "as")] public string? As { get; set; }

    public FileState State { get; private set; }
    public bool MayOpenNotScanned => settings.OpenNotScanned;

    protected override string Looked => $"opened the page of file {Number}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new StateOfFile(Header.Id, Number)) is not { } state) return NotFound();
        State = state;
        return state == FileState.Clean ? await Download() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Ask(new StateOfFile(Header.Id, Number)) is not { } state) return NotFound();
        State = state;
        return state == FileState.Clean || (state == FileState.NotScanned && MayOpenNotScanned) ? await Download() : Page();
    }

    private async Task<IActionResult> Download() => await Ask(new FileToDownload(Header.Id, Number, As == ItCame)) is { } file ? file : NotFound();
}
