using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>An agency's lead books for colleagues (TRN-15), in one act under the session's lock: all of them by one view of what is free, in the order in which they stand.</summary>
/// <param name="FromAFile">Whoever has a place by now is passed over; typed by hand, the form says so next to them.</param>
[RefusedWhen("one_place_a_person", "One of them has just been booked by somebody else. Look at the list again.")]
[RefusedWhen("never_oversold", "Somebody else has just taken a last place. Try again.")]
internal sealed record BookForColleagues(long Number, IReadOnlyList<Colleague> Colleagues, FewerPlaces? How, bool FromAFile, Guid IdempotencyKey) : ICommand<Outcome<BookedColleagues>>, IOnce
{
    public const int MostTyped = 10;
}

/// <param name="PassedOver">Had a place already, or are known under another agency.</param>
internal sealed record BookedColleagues(int Places, int Waiting, int PassedOver)
{
    public string InWords => Counts.AndList([.. new[]
    {
        $"{Counts.Of(Places, "colleague")} {(Places == 1 ? "has" : "have")} a place", Waiting > 0 ? $"{Counts.Of(Waiting, "colleague")} {(Waiting == 1 ? "waits" : "wait")}" : null,
        PassedOver > 0 ? $"{Counts.Of(PassedOver, "row")} {(PassedOver == 1 ? "was" : "were")} passed over" : null,
    }.OfType<string>()]);
}

internal sealed class BookForColleaguesValidator : AbstractValidator<BookForColleagues>
{
    public BookForColleaguesValidator()
    {
        RuleFor(one => one.Colleagues).NotEmpty().WithMessage("Enter at least one colleague")
            .Must((one, all) => all.Count <= (one.FromAFile ? ColleaguesCsv.Most : BookForColleagues.MostTyped)).WithMessage($"Book at most {ColleaguesCsv.Most} colleagues at once");
        RuleFor(one => one.Colleagues).Custom((all, check) =>
        {
            foreach (var one in all) Check(one, (field, words) => check.AddFailure($"Colleagues[{one.Row}].{field}", words));
        });
        RuleFor(one => one.How).NotNull().WithMessage("Choose what happens if there are fewer places than colleagues");
    }

    private static void Check(Colleague one, Action<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(one.Name)) wrong("Name", "Enter their name");
        else if (one.Name.Length > Colleague.LongestName) wrong("Name", $"Their name must be {Colleague.LongestName} characters or fewer");
        if (string.IsNullOrWhiteSpace(one.Email)) wrong("Email", "Enter their work email address");
    }
}

internal sealed class BookForColleaguesHandler(TrainingDbContext db, IAct act, TheirAgency their, ColleaguesAsAttendees attendees, TakingPlaces taking) : IRequestHandler<BookForColleagues, Outcome<BookedColleagues>>
{
    public async Task<Outcome<BookedColleagues>> Handle(BookForColleagues request, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.Public().Where(one => one.Number == request.Number).Select(one => one.Id).SingleOrDefaultAsync(cancellationToken);
        if (session == default || their.Own is not { } agency) return Outcome<BookedColleagues>.NotFound;
        if (WrongAddresses(request, agency) is { Count: > 0 } wrong) return Outcome<BookedColleagues>.Refused(wrong);

        // Who they are is settled before anybody has to wait for us at the session.
        var people = await attendees.Of(request.Colleagues, agency.Key, cancellationToken);
        var door = await taking.Door(session, cancellationToken);
        if (!door.Succeeded) return door.IsNotFound ? Outcome<BookedColleagues>.NotFound : Outcome<BookedColleagues>.Refused(door.Refusals);
        var booked = await Take(request, people, door.Value, cancellationToken);
        if (!booked.Succeeded) return booked;
        act.Record(TrainingStream.Of(session), $"booked session {request.Number} for colleagues of {agency.Name}: {booked.Value.InWords}");
        return booked;
    }

    private async Task<Outcome<BookedColleagues>> Take(BookForColleagues request, IReadOnlyList<Attendee?> people, SessionDoor door, CancellationToken ct)
    {
        var ids = people.OfType<Attendee>().Select(one => one.Id).ToList();
        var there = (await db.Places.Of(door.Id).StillOpen().Where(place => ids.Contains(place.Attendee)).Select(place => place.Attendee).ToListAsync(ct)).ToHashSet();
        var free = await taking.Free(door, ct);
        // Their lead's word is their manager's.
        door = door with { NeedsManager = false };
        var (places, refused) = (new List<Place>(), new List<Refusal>());
        foreach (var (colleague, person) in request.Colleagues.Zip(people))
        {
            if (person is null) refused.Add(About(colleague, "They are known here under another agency: they can book for themselves"));
            else if (!there.Add(person.Id)) refused.Add(About(colleague, "They have a place, or are on the waiting list, already"));
            else if (await taking.Take(door, free, person, new(colleague.Name, null, colleague.Access, colleague.Diet, null, ForAColleague: true), ct) is { Succeeded: true } taken) places.Add(taken.Value);
        }
        if (refused.Count > 0 && !request.FromAFile) return Outcome<BookedColleagues>.Refused(refused);
        var waiting = places.Count(place => !place.HoldsAPlace);
        if (waiting > 0 && request.How == FewerPlaces.BookNobody)
            return Outcome<BookedColleagues>.Refused($"There are places for {places.Count - waiting:N0} of {Counts.Of(places.Count, "colleague")}. You asked to book nobody then: nothing was booked.", nameof(request.How));
        await ArriveInThisOrder(places, ct);
        return new BookedColleagues(places.Count - waiting, waiting, refused.Count);
    }

    /// <summary>Rows that are saved together would arrive in any order: theirs is that of the form, or the file.</summary>
    private async Task ArriveInThisOrder(List<Place> places, CancellationToken ct)
    {
        var arrivals = await db.Database.SqlQuery<long>($"select nextval('training.arrival') as \"Value\" from generate_series(1, {places.Count})").ToListAsync(ct);
        arrivals.Sort();
        foreach (var (place, arrival) in places.Zip(arrivals)) db.Entry(place).Property(one => one.Arrival).CurrentValue = arrival;
    }

    private static List<Refusal> WrongAddresses(BookForColleagues request, Platform.Profiles.Agency agency)
    {
        var (wrong, rows) = (new List<Refusal>(), new HashSet<string>());
        foreach (var one in request.Colleagues)
            if (TheirAgency.WrongWith(agency, one.Email.Trim()) is { } words) wrong.Add(About(one, words));
            else if (!rows.Add(one.Key)) wrong.Add(About(one, "This address is written twice"));
        return wrong;
    }

    private static Refusal About(Colleague one, string words) => new($"Colleagues[{one.Row}].Email", words);
}
