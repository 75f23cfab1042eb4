using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.AgencyChecks.ChoosingAgencies;

internal sealed class AgencyMustBeOneThatAnswersChecks(IReadOnlyList<Agency?> chosen) : IRule
{
    public string Id => "REV-30";
    public Refusal? Broken() => chosen.Any(agency => agency is not { AnswersChecks: true })
        ? new("Agencies", "Choose agencies from the list: one of these is not there, or does not answer checks") : null;
}

internal sealed class AgencyHasOneCheckFormACase(IReadOnlyList<string> askedAlready) : IRule
{
    public string Id => "REV-30";
    public Refusal? Broken() => askedAlready.Count > 0 ? new("Agencies", $"{Counts.AndList(askedAlready)} {(askedAlready.Count == 1 ? "was" : "were")} asked already") : null;
}

/// <summary>Not before the clock's earliest day and not after its last, unless that has passed: then whoever is asked late still gets a day (REV-22, REV-34).</summary>
internal sealed class CheckFormsAreDueWithinTheirClock(DateOnly dueOn, DateOnly today, CaseClock? clock) : IRule
{
    public string Id => "REV-22";

    public Refusal? Broken()
    {
        if (dueOn < today) return new("DueOn", "The day the forms are due must be today or later");
        if (clock is null) return null;
        if (clock.EarliestOn is { } earliest && dueOn < earliest) return new("DueOn", $"The protocol gives agencies until {earliest.WithWeekday()} at least");
        return clock.DueOn >= today && dueOn > clock.DueOn ? new("DueOn", $"The protocol asks for the forms by {clock.DueOn.WithWeekday()} at the latest") : null;
    }
}
