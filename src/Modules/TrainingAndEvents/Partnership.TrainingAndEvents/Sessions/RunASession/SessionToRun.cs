using MediatR;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Sessions.RunASession;

/// <summary>All that whoever runs a session needs of it: where it stands, who comes and who waits. Null for everybody else. Names are opened, and that is left in the trail.</summary>
internal sealed record SessionToRun(long Number) : IQuery<RunningSession?>;

/// <param name="Link">Where an online one is joined.</param>
/// <param name="OffersUntil">When the last open offer lapses.</param>
/// <param name="Course">Number and title of its course.</param>
internal sealed record RunningSession(Session Session, JoiningLink? Link, DateTimeOffset? OffersUntil, (long Number, string Title)? Course, (string Slug, string Title)? Programme, string? Agency,
    IReadOnlyList<WhoComes> People, IReadOnlyList<KeptForAnAgency> Kept)
{
    public IEnumerable<WhoComes> In(params PlaceState[] states) => People.Where(one => states.Contains(one.State));
    public int Asked => In(PlaceState.Asked).Count();
    public int Offered => In(PlaceState.Offered).Count();

    /// <summary>Those who look like one person with two addresses: same name, same agency.</summary>
    public IReadOnlyList<(WhoComes One, WhoComes Other)> Doubles =>
        [.. People.Where(one => one.Name.Length > 0).GroupBy(one => (Name: one.Name.Trim().ToUpperInvariant(), one.Agency)).SelectMany(of => of.DistinctBy(one => one.Attendee).Skip(1).Select(other => (of.First(), other)))];
}

/// <param name="Agency">In words; null for who has none.</param>
/// <param name="Turn">Where somebody who waits stands in the line.</param>
internal sealed record WhoComes(Guid Place, Guid Attendee, string Name, string? Agency, PlaceState State, DateTimeOffset? OfferUntil, int? Turn, PersonalNeeds? Needs, string? BookedBy)
{
    public override string ToString() => "•••";
}

/// <param name="Taken">How many of them people of the agency hold.</param>
/// <param name="Runs">Whether they are kept still.</param>
internal sealed record KeptForAnAgency(string Agency, string Name, int Places, int Taken, DateOnly Until, bool Runs);
