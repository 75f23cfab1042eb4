using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>Those who decide are the protocol's, by name, and in office on the day of the decision.</summary>
internal sealed class EachDeciderHeldTheirRoleOnTheDay(IReadOnlyList<Decider> deciders, DateOnly on) : IRule
{
    public string Id => "REV-10";

    public Refusal? Broken() => deciders.FirstOrDefault(one => one.Holder is null) is { } missing
        ? new(missing.Seat < 0 ? null : $"{nameof(RecordThresholdDecision.Deciders)}[{missing.Seat}].{nameof(DecidersView.Person)}",
            missing.Said?.Person is null ? $"Say who decided as {missing.RoleTitle}." : $"This person was not {missing.RoleTitle} on {on.InWords()}, nor deputy. Choose who was.")
        : null;
}
