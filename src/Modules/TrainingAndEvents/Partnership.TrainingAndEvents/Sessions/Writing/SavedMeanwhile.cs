using Partnership.Kernel.Words;

namespace Partnership.TrainingAndEvents.Sessions.Writing;

/// <summary>Where two people changed a session at once: what one has typed beside what the other has saved, so that nothing is lost and nothing is overwritten unseen.</summary>
/// <param name="Question">The question of the form.</param>
internal sealed record SavedMeanwhile(string Question, string Typed, string Saved)
{
    public static IReadOnlyList<SavedMeanwhile> Between(SessionForm typed, SessionForm saved, SessionChoices choices) =>
        [.. Answers(typed, choices).Zip(Answers(saved, choices), (one, other) => new SavedMeanwhile(one.Question, one.Answer, other.Answer)).Where(one => one.Typed != one.Saved)];

    private static IEnumerable<(string Question, string Answer)> Answers(SessionForm form, SessionChoices choices) =>
    [
        ("What it is", form.Kind is { } kind ? SessionWords.Of(kind) : ""),
        ("Course", SessionChoices.WordsOf(choices.Courses, form.Course)),
        ("Title", form.Title?.Trim() ?? ""),
        ("What it is about", form.Summary?.Trim().ReplaceLineEndings("\n") ?? ""),
        ("Level", form.Level is { } level ? SessionWords.Of(level) : ""),
        ("Who it is for", Counts.AndList([.. form.Audience.Order().Select(SessionWords.Of)])),
        ("Themes", Counts.AndList([.. choices.Topics.Where(one => form.Topics.Contains(one.Value)).Select(one => one.Text)])),
        ("Who provides it", form.ProviderKind is { } provider ? SessionWords.Of(provider) : ""),
        ("Agency", form.ProviderKind == ProviderKind.Partner ? SessionChoices.WordsOf(choices.Agencies, form.Agency) : ""),
        ("Provider", form.Provider?.Trim() ?? ""),
        ("Trainers", form.Trainers?.Trim() ?? ""),
        ("Day", form.On is { } on ? Dates.Long(on) : ""),
        ("Begins", form.From is { } from ? Times.Of(from) : ""),
        ("Ends", form.To is { } to ? Times.Of(to) : ""),
        ("Where", form.Online == true ? "Online" : form.Venue?.Trim() ?? ""),
        ("Access", form.Online == true ? "" : form.VenueAccess?.Trim() ?? ""),
        ("Joining link", form.LinkSaid),
        ("Places", form.Capacity?.ToString("N0") ?? ""),
        ("A place that is free again", form.Promotion is { } promotion ? SessionWords.Of(promotion) : ""),
        ("Hours", form.OfferHours?.ToString("N0") ?? ""),
        ("Anybody may book", YesOrNo(form.OpenToPublic)),
        ("A manager must agree", YesOrNo(form.NeedsManager)),
        ("Asks what people need", YesOrNo(form.AsksAccess)),
        ("Asks what people can’t eat", YesOrNo(form.AsksDiet && form.Online != true)),
        ("Cost", form.Cost?.Trim() is { Length: > 0 } cost ? $"£{Money.InPounds(Money.InPence(cost)) ?? cost}" : ""),
        ("Programme", SessionChoices.WordsOf(choices.Programmes, form.Programme)),
        ("Track", form.Track?.Trim() ?? ""),
    ];

    private static string YesOrNo(bool yes) => yes ? "Yes" : "No";
}
