using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.WorkingCalendar.ImportBankHolidays;

/// <summary>First shows what the file would change, then takes it. The file is public: it may lie in a form.</summary>
[Authorize(Policy = GovernancePolicies.KeepTheWorkingCalendar)]
[RequestFormLimits(ValueLengthLimit = 2 * HolidayChanges.MostCharacters, MultipartBodyLengthLimit = 4 * HolidayChanges.MostCharacters)]
internal sealed class ImportBankHolidaysModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    /// <summary>Null until a file was looked at.</summary>
    public HolidayChanges? Changes { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var text = await Given();
        if (text is null) return Page();
        var looked = await Ask(new WhatWouldChange(text));
        if (looked.Succeeded && !looked.Value.None) Changes = looked.Value;
        else ModelState.AddModelError("Input.Text", looked.Succeeded ? "This file changes nothing: its bank holidays are known already." : looked.Refusals[0].Words);
        Input.Text = text;
        return Page();
    }

    public Task<IActionResult> OnPostImportAsync() =>
        Act(new ImportBankHolidays(Input.Text, IdempotencyKey), "/working-calendar", "Bank holidays imported. Open deadlines are being counted anew");

    /// <summary>What the file or the field says; null when the page says what is wrong with it.</summary>
    private async Task<string?> Given()
    {
        if (Input.File is { Length: > HolidayChanges.MostCharacters } || Input.Text?.Length > HolidayChanges.MostCharacters)
        {
            ModelState.AddModelError("Input.Text", "This is more than 1 MiB: the government’s file is much smaller.");
            return null;
        }
        var text = Input.Text;
        if (Input.File is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            text = await reader.ReadToEndAsync(HttpContext.RequestAborted);
        }
        if (!string.IsNullOrWhiteSpace(text)) return text;
        ModelState.AddModelError("Input.Text", "Choose the file, or paste what it says.");
        return null;
    }

    internal sealed class Fields
    {
        public IFormFile? File { get; set; }
        public string? Text { get; set; }
    }
}
