using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.Platform.Files.Scanning;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Files.NoteAnInfectedFile;

namespace Partnership.Reviews.Files.ListFiles;

/// <summary>The case's files, each with where it came from and what the virus scanner said (REV-07).</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases)]
internal sealed class FilesModel(IMediator mediator, ICurrentActor current, FileSettings settings) : CasePage(mediator)
{
    public IReadOnlyList<FileRow> Rows { get; private set; } = [];
    public bool IsOfficer => current.Actor.IsOfficer;
    public bool MayOpenNotScanned => settings.OpenNotScanned;

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Page();
    }

    public Task<IActionResult> OnPostNotedAsync(int number) => Act(new NoteInfected(Reference, number), Header.Href("files"), $"Noted for file {number}");

    public Task<IActionResult> OnPostShowAsync(int number) => Act(new ShowToOthers.ShowToOthers(Reference, number), Header.Href("files"), $"File {number} is shown to those who may see the case");

    protected override async Task Fill() => Rows = await Ask(new FilesOfCase(Header.Id)) ?? [];
}
