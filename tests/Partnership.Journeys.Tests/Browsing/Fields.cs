using System.Globalization;
using Microsoft.Playwright;

namespace Partnership.Journeys.Tests.Browsing;

/// <summary>The fields of a page or of a part of it, found by the words that people read beside them.</summary>
internal sealed class Fields(ILocator root)
{
    /// <summary>The fields of a fieldset, by its legend.</summary>
    public Fields Of(string legend) => new(Group(legend));

    public Task Type(string label, string words) => root.GetByLabel(label, new() { Exact = true }).FillAsync(words);

    /// <summary>Answers a question of radios or checkboxes.</summary>
    public Task Choose(string question, string answer) => Group(question).GetByLabel(answer, new() { Exact = true }).CheckAsync();

    public Task Untick(string question, string answer) => Group(question).GetByLabel(answer, new() { Exact = true }).UncheckAsync();

    /// <summary>A tick beside a statement that begins so.</summary>
    public Task Tick(string statement) => root.GetByRole(AriaRole.Checkbox, new() { Name = statement }).CheckAsync();

    public Task Select(string label, string option) => root.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>The first choice that is offered.</summary>
    public Task SelectTheFirst(string label) => root.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });

    public async Task Date(string question, DateOnly day)
    {
        var parts = Group(question);
        foreach (var (part, number) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
            await parts.GetByLabel(part, new() { Exact = true }).FillAsync(number.ToString(CultureInfo.InvariantCulture));
    }

    private ILocator Group(string legend) => root.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });
}
