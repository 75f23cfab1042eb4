using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Limits;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Certificates.Verifying;

/// <summary>Anybody can check a certificate: by the address in its QR code, or by typing its code (TRN-22).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class CheckACertificateModel(IMediator mediator, Allowances allowances) : ActPage(mediator)
{
    // With 100 bits a code can't be guessed; this keeps the tries cheap for us.
    private static readonly Allowance Tries = new("check a certificate", AtOnce: 60, PerMinute: 30);

    /// <summary>From the address; null where it is to be typed.</summary>
    [BindProperty(SupportsGet = true, Name = "code")] public string? FromAddress { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    /// <summary>Something was checked: valid where <see cref="Valid"/> is.</summary>
    public bool IsChecked { get; private set; }
    public bool TooMany { get; private set; }
    public VerifiedCertificate? Valid { get; private set; }

    public async Task OnGetAsync()
    {
        if (FromAddress is null) return;
        Input.Code = FromAddress;
        await Check(FromAddress, null);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Code)) ModelState.AddModelError("Input.Code", "Enter the code that stands on the certificate");
        else await Check(Input.Code, Input.Name);
        return Page();
    }

    private async Task Check(string typed, string? name)
    {
        TooMany = !await allowances.Take(Tries, Source.Of(HttpContext), 1, HttpContext.RequestAborted);
        if (TooMany) return;
        IsChecked = true;
        Valid = CertificateCodes.Read(typed) is { } code ? await Ask(new VerifyACertificate(code, name)) : null;
    }

    internal sealed class Fields
    {
        public string? Code { get; set; }
        public string? Name { get; set; }
    }
}
