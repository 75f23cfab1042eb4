using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Words;
using Partnership.Platform.Audit;
using Partnership.Platform.Files;
using Partnership.Platform.Jobs;
using Partnership.Platform.Messaging;
using Partnership.Web.Pages;

namespace Partnership.Host.Pages.Running;

/// <summary>How the site runs: its sweeps, messages that could not be delivered, and the seal on the trail (PLT-20, PLT-22, PLT-11).</summary>
[Authorize(Policy = HostPolicies.SeeHowTheSiteRuns)]
internal sealed class RunningModel(IMediator mediator) : ActPage(mediator)
{
    public IReadOnlyList<SweepState> Sweeps { get; private set; } = [];
    public IReadOnlyList<ParkedMessage> Parked { get; private set; } = [];
    public SealedRoot? Root { get; private set; }
    public ScannerAnswer Scanner { get; private set; }

    public Task OnGetAsync() => Fill();

    public Task<IActionResult> OnPostRunAsync(string sweep) => Act(new RunASweepNow(sweep), "/running", $"“{sweep}” has run");

    public Task<IActionResult> OnPostTryAgainAsync(Guid message, string receiver) =>
        Act(new TryAMessageAgain(message, receiver), "/running", "The message is being tried again");

    protected override async Task Fill() =>
        (Sweeps, Parked, Root, Scanner) = (await Ask(new SweepsQuery()), await Ask(new ParkedMessages()), await Ask(new LastSealedRoot()), await Ask(new ScannerState()));

    public static string Took(TimeSpan took) => took.TotalSeconds < 1 ? "less than a second" : took.TotalMinutes < 2 ? Counts.Of((int)took.TotalSeconds, "second") : Counts.Of((int)took.TotalMinutes, "minute");

    public static string Every(TimeSpan every) => every.TotalMinutes < 1 ? $"every {Counts.Of((int)every.TotalSeconds, "second")}"
        : every.TotalHours < 1 ? $"every {Counts.Of((int)every.TotalMinutes, "minute")}"
        : every.TotalHours == 1 ? "every hour" : every.TotalDays < 1 ? $"every {Counts.Of((int)every.TotalHours, "hour")}" : every.TotalDays == 1 ? "every day" : $"every {Counts.Of((int)every.TotalDays, "day")}";
}
