using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law.AppointADay;

/// <summary>The day was appointed from which a text holds that had none. It never held: its words may be brought up to date with it.</summary>
[RefusedWhen(InstallationVersions.OneAtATime, KeepTheLaw.TwoAtOnce)]
internal sealed record AppointADay(string Key, DateOnly? From, string? Words, string? Source, string? Why, Guid IdempotencyKey) : ICommand, IOnce, IChangeTheLaw
{
    public Outcome<LawChange> On(Kernel.Protocols.Law law, DateOnly today)
    {
        if (law.WithoutADay(Key) is not { } text) return Outcome<LawChange>.NotFound;
        var wrong = new LawForm().Given(From is not null, nameof(From), "Enter the day from which it holds.")
            .Text(Words, nameof(Words), "Enter the words.", 1000)
            .Text(Source, nameof(Source), "Say where the day is appointed.", 200)
            .Why(Why).Wrong;
        if (wrong.Count > 0 || From is not { } from) return Outcome<LawChange>.Refused(wrong);
        var begun = text with { From = from, Words = Words?.Trim() ?? "", Source = Source?.Trim() };
        return LawChange.Of(law, law.With(begun, text), today, $"appointed {from.InWords()} as the day from which “{Key}” holds", nameof(From));
    }
}

internal sealed class AppointADayHandler(KeepTheLaw keep) : IRequestHandler<AppointADay, Outcome>
{
    public Task<Outcome> Handle(AppointADay request, CancellationToken cancellationToken) => keep.As(request, cancellationToken);
}
