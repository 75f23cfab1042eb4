using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;
using Partnership.Web.TagHelpers;

namespace Partnership.Reviews.Cases.Header;

/// <summary>What stands above every page of a case, or null when there is no such case for the reader.</summary>
internal sealed record CaseHeader(string Reference) : IQuery<CaseHeaderView?>;

/// <param name="PanelName">What the case's protocol calls its panel.</param>
/// <param name="Running">The clocks that run, the nearest first.</param>
/// <param name="Clocks">All clocks, those that were met included, in the order of their dates.</param>
internal sealed record CaseHeaderView(
    CaseId Id, string Reference, string Initials, CaseStage Stage, int ProtocolVersion, string PanelName, NextStep Next,
    IReadOnlyList<ClockStrip> Running, IReadOnlyList<ClockStrip> Clocks, IReadOnlyList<CaseTab> Tabs)
{
    /// <summary>So many running clocks stand in the header at once; of more, those that are late and the next two.</summary>
    private const int AtOnce = 3;

    public IReadOnlyList<ClockStrip> Nearest => Running.Count <= AtOnce ? Running : [.. Running.Where((clock, nth) => nth < AtOnce - 1 || clock.State == ClockState.Late)];
    public IReadOnlyList<ClockStrip> Later => [.. Running.Except(Nearest)];

    /// <summary>The page itself says what happens next, so its header does not.</summary>
    public bool NextIsOnThePage { get; init; }

    /// <summary>The path of one of the case's pages: <c>Header.Href("checks")</c>.</summary>
    public string Href(string page = "") => page.Length == 0 ? $"/cases/{Reference}" : $"/cases/{Reference}/{page}";
}

/// <summary>A link of the case's own navigation.</summary>
internal sealed record CaseTab(string Text, string Href);

internal sealed class AnswerCaseHeader(Reading<ReviewsDbContext> reading, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<CaseHeader, CaseHeaderView?>
{
    public async Task<CaseHeaderView?> Handle(CaseHeader request, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        var found = await reading.Db.Cases.VisibleTo(actor, London.Today(clock)).Where(one => one.Reference == request.Reference)
            .Select(one => new
            {
                one.Id,
                one.Reference,
                one.Initials,
                one.Stage,
                one.ProtocolVersion,
                Clocks = one.Clocks.ToList(),
                PanelMeets = reading.Db.Panels.Any(panel => panel.CaseId == one.Id && panel.State == PanelState.Meeting),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        var protocol = installation.ProtocolOf(found.ProtocolVersion);
        var clocks = found.Clocks.OrderBy(one => one.EndsAt).ToList();
        IReadOnlyList<ClockStrip> Strips(IEnumerable<CaseClock> of) => [.. of.Select(one => ClockStrips.Of(one, protocol, installation.Calendar, clock.GetUtcNow()))];
        return new(found.Id, found.Reference, found.Initials, found.Stage, found.ProtocolVersion, PanelName.Of(protocol),
            WhatHappensNext.For(found.Reference, found.Stage, clocks, found.PanelMeets, protocol, installation.Profile, actor),
            Strips(clocks.Where(one => one.Runs)), Strips(clocks), Tabs(found.Reference, actor));
    }

    private static List<CaseTab> Tabs(string reference, Actor actor)
    {
        var at = $"/cases/{reference}";
        List<CaseTab> tabs = [new("Overview", at), new("Children and family", at + "/referral")];
        if (actor.IsOfficer) tabs.Add(new("Checks", at + "/checks"));
        tabs.AddRange([new("Chronology", at + "/chronology"), new("Panel", at + "/panel"), new("Decision", at + "/decision"), new("Files", at + "/files")]);
        if (actor.IsOfficer) tabs.AddRange([new("People with access", at + "/people"), new("Who has looked", at + "/looked")]);
        return tabs;
    }
}
