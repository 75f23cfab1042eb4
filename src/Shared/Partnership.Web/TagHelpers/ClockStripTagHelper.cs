using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

public enum ClockState { Fine, Close, Late, Done, Paused }

/// <summary>A statutory clock, ready to be shown.</summary>
/// <param name="Label">What is due, as the start of a sentence: "decision due". A paused or extended clock says so here.</param>
/// <param name="DateText">"Friday 11 December 2026".</param>
/// <param name="WorkingDaysLeft">Negative when late; null when the clock is done or paused.</param>
/// <param name="Sentence">Words of the case's own instead of the count: "Done on time on 3 December 2026", "Paused while the police investigate". Null for the usual count.</param>
/// <param name="Explanation">How the date was worked out, one line each: start, rule, each skipped day and why, source. The first date of an extended clock too.</param>
public sealed record ClockStrip(string Label, string DateText, int? WorkingDaysLeft, ClockState State, string? Sentence, IReadOnlyList<string> Explanation)
{
    /// <summary>"3 working days left", "due today", "2 working days late", "done".</summary>
    public string Count => Sentence ?? (State, WorkingDaysLeft) switch
    {
        (ClockState.Done, _) => "Done",
        (ClockState.Paused, _) => "Paused",
        (_, null) => "",
        (_, 0) => "Due today",
        (_, 1) => "1 working day left",
        (_, -1) => "1 working day late",
        (_, < 0 and var late) => $"{-late} working days late",
        (_, var left) => $"{left} working days left",
    };
}

/// <summary>A clock in words first, colour second, with the way its date was worked out. <c>&lt;p-clock-strip clock="Model.Decision" /&gt;</c></summary>
[HtmlTargetElement("p-clock-strip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClockStripTagHelper : TagHelper
{
    public ClockStrip? Clock { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Clock is not { } clock)
        {
            output.SuppressOutput();
            return;
        }
        var html = new Markup();
        html.Raw("<div class=\"clock-strip").Raw(clock.State switch
        {
            ClockState.Close => " clock-strip--close",
            ClockState.Late => " clock-strip--late",
            ClockState.Done => " clock-strip--done",
            ClockState.Paused => " clock-strip--paused",
            _ => "",
        }).Raw("\"><p class=\"clock-strip__words\">");
        if (clock.Count.Length > 0) html.Add($"<strong class=\"clock-strip__count\">{clock.Count}</strong> <span aria-hidden=\"true\">·</span> ");
        html.Add($"{clock.Label} {clock.DateText}</p>");
        if (clock.Explanation.Count > 0)
        {
            html.Raw("<details class=\"govuk-details clock-strip__how\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">How was this date worked out?<span class=\"govuk-visually-hidden\"> ")
                .Text(clock.Label).Raw("</span></span></summary><div class=\"govuk-details__text\"><ul class=\"govuk-list govuk-list--bullet\">");
            foreach (var line in clock.Explanation) html.Add($"<li>{line}</li>");
            html.Raw("</ul></div></details>");
        }
        output.Write(html.Raw("</div>"));
    }
}
