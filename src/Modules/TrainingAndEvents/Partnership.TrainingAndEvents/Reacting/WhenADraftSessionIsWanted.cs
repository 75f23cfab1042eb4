using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Reacting;

/// <summary>Puts what the learning cycle asks for into the plan as a draft, once for each origin and reference (TRN-05). What comes later for the same one changes nothing: by then it is the organisers'.</summary>
internal sealed class WhenADraftSessionIsWanted(TrainingDbContext db, IAct act, Installation installation, TimeProvider clock) : IReceive<MakeADraftSession>
{
    // What organisers begin with; they know the room.
    private const int PlacesOnline = 100, PlacesInARoom = 30, LongestTitle = 150;

    public async Task Receive(MakeADraftSession message, Envelope envelope, CancellationToken ct)
    {
        if (await db.Sessions.AnyAsync(one => one.Origin == message.Origin && one.OriginReference == message.OriginReference, ct)) return;
        var session = Session.Draft(Ids.New<TrainingSessionId>(clock), Facts(message), act.At);
        session.CameFrom(message.Origin, message.OriginReference, message.DueBy, message.Minutes > 0 ? message.Minutes : null);
        db.Sessions.Add(session);
        act.Record(TrainingStream.Of(session.Id), $"put “{session.Title}” into the plan as a draft, due by {Dates.Long(message.DueBy)}, as asked for by {envelope.Who}");
    }

    private SessionFacts Facts(MakeADraftSession message) => new()
    {
        Kind = Enum.GetValues<SessionKind>().FirstOrDefault(kind => kind.ToString() == message.Kind, SessionKind.LearningSession),
        Title = message.Title.Length <= LongestTitle ? message.Title : message.Title[..(LongestTitle - 1)] + "…",
        Summary = message.Summary,
        Audience = [TargetAudience.Everybody],
        Topics = [.. message.Topics.Distinct().Where(topic => installation.Profile.Themes.Any(theme => theme.Key == topic))],
        ProviderKind = ProviderKind.Commissioned,
        Provider = installation.Profile.Partnership.Name,
        Online = message.Online,
        Capacity = message.Online ? PlacesOnline : PlacesInARoom,
    };
}
