using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Home;
using Partnership.Platform.Profiles;
using Dates = Partnership.Kernel.Words.Dates;

namespace Partnership.Host.Pages.Home;

/// <summary>What a person must do, by deadline, from every module that knows (PLT-74); for officers the partnership at a glance under it.
/// For everybody else what is theirs here, what comes, and whom to call: a partner’s first page says it all.</summary>
[Authorize(Policy = Policies.SignedIn)]
internal sealed class HomeModel(IEnumerable<IKnowWhatToDo> modules, IEnumerable<IKnowTheGlance> glances, IMediator mediator, Installation installation, ICurrentActor current, TimeProvider clock) : PageModel
{
    public Actor Who => current.Actor;
    public IReadOnlyList<(string Heading, IReadOnlyList<ToDo> ToDos)> Groups { get; private set; } = [];
    public IReadOnlyList<Glance> Glances { get; private set; } = [];

    /// <summary>Where they work, what they hold, and who deputises for them.</summary>
    public Standing Standing { get; private set; } = Standing.None;
    public PartnershipFacts Partnership => installation.Profile.Partnership;
    public IReadOnlyList<WhatComes> Comes => WhatComes.To(Who);
    public bool NothingToDo => Groups.All(group => group.ToDos.Count == 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var todos = new List<ToDo>();
        foreach (var module in modules) todos.AddRange(await module.For(Who, ct));
        Groups = ByDeadline(todos, London.Today(clock));
        if (Who.Person is { } person) Standing = await mediator.Send(new StandingOf(person, London.Today(clock)), ct);
        if (!Who.IsOfficer) return;
        var seen = new List<Glance>();
        foreach (var module in glances) seen.AddRange(await module.For(Who, ct));
        Glances = [.. seen.OrderByDescending(glance => glance.NeedsAttention)];
    }

    public string Due(ToDo todo) => todo.Due is not { } due ? ""
        : due < London.Today(clock) ? $"Was due {Dates.WithDay(due)}"
        : due == London.Today(clock) ? "Due today"
        : $"Due {Dates.WithDay(due)}";

    /// <summary>Late; today and until Sunday; later, with what has no day at the end.</summary>
    internal static IReadOnlyList<(string, IReadOnlyList<ToDo>)> ByDeadline(IEnumerable<ToDo> todos, DateOnly today)
    {
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var sorted = todos.OrderBy(todo => todo.Due ?? DateOnly.MaxValue).ThenBy(todo => todo.Sentence, StringComparer.Ordinal).ToList();
        return
        [
            ("Late", [.. sorted.Where(todo => todo.Due < today)]),
            ("Today and this week", [.. sorted.Where(todo => todo.Due >= today && todo.Due <= sunday)]),
            ("Later", [.. sorted.Where(todo => todo.Due is null || todo.Due > sunday)]),
        ];
    }
}
