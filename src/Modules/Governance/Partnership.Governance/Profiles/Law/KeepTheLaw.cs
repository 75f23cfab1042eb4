using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law;

/// <summary>The end that every change of the law has: one new version of the profile, one entry of the trail.</summary>
internal sealed class KeepTheLaw(Installation installation, IAct act, TimeProvider clock)
{
    public const string TwoAtOnce = "Somebody else changed the profile at the same moment. Look at the law again, then try again.";

    public async Task<Outcome> As(IChangeTheLaw change, CancellationToken ct)
    {
        await installation.Refresh(ct);
        var (seen, profile) = (installation.Version, installation.Profile);
        var made = change.On(profile.Law, London.Today(clock));
        if (made.IsNotFound) return Outcome.NotFound;
        if (!made.Succeeded) return Outcome.Refused(made.Refusals);
        await act.KeepAsync(profile with { Law = made.Value.Now }, seen, $"The law: {made.Value.Did}. {change.Why}", ct);
        act.Record(LawStream.Stream, made.Value.Did, change.Why);
        return Outcome.Done;
    }
}

/// <summary>The effect of a change, to look at before it is made (PLT-42).</summary>
internal sealed record PreviewTheLaw(IChangeTheLaw Change) : IQuery<Outcome<LawChange>>;

internal sealed class PreviewTheLawHandler(Installation installation, TimeProvider clock) : IRequestHandler<PreviewTheLaw, Outcome<LawChange>>
{
    public async Task<Outcome<LawChange>> Handle(PreviewTheLaw request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        return request.Change.On(installation.Profile.Law, London.Today(clock));
    }
}
