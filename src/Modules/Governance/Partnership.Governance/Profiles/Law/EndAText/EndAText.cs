using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law.EndAText;

/// <summary>A text of law or guidance holds for the last time on <paramref name="To"/>; what was judged by it until then stays so (HRD-06).</summary>
[RefusedWhen(InstallationVersions.OneAtATime, KeepTheLaw.TwoAtOnce)]
internal sealed record EndAText(string Key, DateOnly? To, string? Why, Guid IdempotencyKey) : ICommand, IOnce, IChangeTheLaw
{
    public Outcome<LawChange> On(Kernel.Protocols.Law law, DateOnly today)
    {
        if (law.Standing(Key) is not { } text) return Outcome<LawChange>.NotFound;
        var wrong = new LawForm().Given(To is not null, nameof(To), "Enter the last day on which it holds.").Why(Why).Wrong;
        if (wrong.Count > 0 || To is not { } to) return Outcome<LawChange>.Refused(wrong);
        if (to < text.From) return Outcome<LawChange>.Refused($"It begins on {text.From.Value.InWords()}: it can’t end before that.", nameof(To));
        return LawChange.Of(law, law.With(text with { To = to }, text), today, $"ended “{Key}” with {to.InWords()}", nameof(To));
    }
}

internal sealed class EndATextHandler(KeepTheLaw keep) : IRequestHandler<EndAText, Outcome>
{
    public Task<Outcome> Handle(EndAText request, CancellationToken cancellationToken) => keep.As(request, cancellationToken);
}
