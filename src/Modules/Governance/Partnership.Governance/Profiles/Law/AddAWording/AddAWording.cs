using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law.AddAWording;

/// <summary>A text of law or guidance from a day on (PLT-43). With <paramref name="InPlaceOf"/>, the key of a text that stands, that one ends the day before.</summary>
/// <param name="Within">A time limit in figures, in the unit of the text it takes the place of: protocols may not give more.</param>
[RefusedWhen(InstallationVersions.OneAtATime, KeepTheLaw.TwoAtOnce)]
internal sealed record AddAWording(string? InPlaceOf, LawKind? Kind, string? Words, int? Within, DateOnly? From, string? Source, string? Why, Guid IdempotencyKey) : ICommand, IOnce, IChangeTheLaw
{
    public Outcome<LawChange> On(Kernel.Protocols.Law law, DateOnly today)
    {
        LawText? before = null;
        if (InPlaceOf is not null && (before = law.Standing(InPlaceOf)) is null) return Outcome<LawChange>.NotFound;
        var kind = before?.Kind ?? Kind;
        var wrong = new LawForm().Given(kind is not null, nameof(Kind), "Choose what kind of text it is.")
            .Text(Words, nameof(Words), "Enter the words.", 1000)
            .Given(before?.Allows is null || Within is > 0, nameof(Within), "Enter how many as a whole number, such as 5.")
            .Given(From is not null, nameof(From), "Enter the first day on which it holds.")
            .Text(Source, nameof(Source), "Say where it is written: the Act and section, or the guidance and its date.", 200)
            .Why(Why).Wrong;
        if (wrong.Count > 0 || kind is not { } known || From is not { } from) return Outcome<LawChange>.Refused(wrong);
        if (from < today && known != LawKind.RegimeChange) return Outcome<LawChange>.Refused("Enter today or a later day: the steps of days that have passed were judged without it.", nameof(From));
        if (before is not null && before.Words == Words?.Trim()) return Outcome<LawChange>.Refused("These are the words that hold already.", nameof(Words));

        var key = before?.Key ?? LawKeys.For(Words ?? "", law);
        var text = (before ?? new() { Key = key, Kind = known, Words = "" }) with
        {
            Words = Words?.Trim() ?? "",
            From = from,
            To = null,
            Source = Source?.Trim(),
            Allows = Within is { } number && before?.Allows is { } allows ? allows with { Offset = Math.Sign(allows.Offset) * number } : before?.Allows,
            Assumed = false,
            Reason = null,
            OtherReadings = [],
        };
        return LawChange.Of(law, law.With(text), today, $"{(before is null ? "added" : "reworded")} “{key}” from {from.InWords()}", nameof(From));
    }
}

internal sealed class AddAWordingHandler(KeepTheLaw keep) : IRequestHandler<AddAWording, Outcome>
{
    public Task<Outcome> Handle(AddAWording request, CancellationToken cancellationToken) => keep.As(request, cancellationToken);
}
