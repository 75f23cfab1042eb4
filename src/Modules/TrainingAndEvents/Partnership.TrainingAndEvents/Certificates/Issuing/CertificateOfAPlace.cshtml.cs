using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Access;
using Partnership.TrainingAndEvents.Places;
using Partnership.Web.Pages;
using Partnership.Web.Printing;

namespace Partnership.TrainingAndEvents.Certificates.Issuing;

/// <summary>My certificate, to print or to save (TRN-22). Until I press the button there is none (HRD-32).</summary>
[Authorize(Policy = Policies.Public), Prints("the certificate")]
internal sealed class CertificateOfAPlaceModel(IMediator mediator, PlaceKeys keys) : ActPage(mediator), IPrinted
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";

    public SeenCertificate? Seen { get; private set; }
    public string PrintedAs => $"certificate-{TheDay.Letters.Grouped(Seen?.Paper?.Code ?? "")}";
    public AuditStream? PrintedAbout => Seen is { Paper: not null } seen ? TrainingStream.Of(seen.Session) : null;
    public string Site => $"{Request.Host}";
    public string Verifies => $"{Request.Scheme}://{Request.Host}{CertificateCodes.Href(Seen?.Paper?.Code ?? "")}";

    /// <summary>"6 hours 30 minutes".</summary>
    public string Lasted => Seen?.Paper is { Minutes: var minutes } ? string.Join(' ', new[] { minutes >= 60 ? Counts.Of(minutes / 60, "hour") : null, minutes % 60 > 0 ? Counts.Of(minutes % 60, "minute") : null }.OfType<string>()) : "";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Seen is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync() => keys.Read(Key) is { } place ? await Act(new IssueACertificate(place), Request.Path) : NotFound();

    protected override async Task Fill() => Seen = keys.Read(Key) is { } place ? await Ask(new MyCertificate(place)) : null;
}
