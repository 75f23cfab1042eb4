using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.Platform.Csv;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>The report on a file's rows, and the button that books. The file is read anew at both: what it says is judged by what is free then.</summary>
[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class ConfirmColleaguesModel(IMediator mediator, WaitingImports waiting, ICurrentActor current, ColleaguesCsv csv) : ActPage(mediator)
{
    /// <summary>Longer lists are closed at first.</summary>
    public const int ShownAtOnce = 30;

    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Form { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public SeenByALead? Session { get; private set; }
    public CsvReport<Colleague>? Report { get; private set; }
    public IReadOnlyList<(Colleague One, Fate Fate)> Rows { get; private set; } = [];

    public IEnumerable<(Fate Fate, int Count)> InAll => Rows.GroupBy(row => row.Fate).OrderBy(of => of.Key).Select(of => (of.Key, of.Count()));
    public int Bookable => Rows.Count(row => row.Fate is Fate.GetsAPlace or Fate.Waits);

    public async Task<IActionResult> OnGetAsync(string? @as)
    {
        await Fill();
        if (Report is null) return NotFound();
        return @as == "problems" ? File(CsvReport.File(Report.Problems), CsvFile.ContentType, "rows-to-correct.csv") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Report is null || Session is null) return NotFound();
        var booked = await Ask(new BookForColleagues(Number, Report.Good, Input.How, FromAFile: true, IdempotencyKey));
        if (booked.IsNotFound) return NotFound();
        if (!booked.Succeeded)
        {
            Tell(booked.Refusals);
            return Page();
        }
        await waiting.Forget(Form, HttpContext.RequestAborted);
        TempData[Said.Key] = $"{booked.Value.InWords} at “{Session.Title}”";
        return LocalRedirect("/training/agency");
    }

    public static string Words(Fate fate, bool one) => fate switch
    {
        Fate.GetsAPlace => one ? "gets a place" : "get a place",
        Fate.Waits => one ? "waits for a place" : "wait for a place",
        Fate.HasOneAlready => one ? "has a place, or waits for one, already" : "have a place, or wait for one, already",
        _ => one ? "is known here under another agency and is left out" : "are known here under another agency and are left out",
    };

    public static string Tag(Fate fate) => fate switch
    {
        Fate.GetsAPlace => "Gets a place",
        Fate.Waits => "Waits",
        Fate.HasOneAlready => "Has one already, or waits already",
        _ => "Known under another agency: left out",
    };

    protected override async Task Fill()
    {
        Session = await Ask(new SessionForColleagues(Number));
        if (Session is null || current.Actor.Person is not { } person || await waiting.Find(ColleaguesFileModel.Purpose(Number), person, Form, HttpContext.RequestAborted) is not { } file) return;
        Report = csv.Read(file.Content, Session.AsksAccess, Session.AsksDiet) is { Succeeded: true } read ? read.Value : null;
        if (Report is not null) Rows = [.. Report.Good.Zip(await Ask(new WhatWouldBecome(Number, Report.Good)))];
    }

    internal sealed class Fields
    {
        public FewerPlaces? How { get; set; }
    }
}
