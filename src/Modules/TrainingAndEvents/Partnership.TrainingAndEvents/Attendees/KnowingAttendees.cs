using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Attendees;

/// <summary>Finds who somebody is among those who come to training, or takes them in, inside an act. One address is one attendee, however many ask at once.</summary>
internal sealed class KnowingAttendees(TrainingDbContext db, IAct act, ClosedParts closed, IMediator mediator, Installation installation, TimeProvider clock)
{
    /// <summary>What a visit by link proves: "attendee:0197…".</summary>
    public static string Grant(AttendeeId attendee) => $"attendee:{attendee}";

    /// <summary>Whoever acts: by their account, or by a visit. Null for anybody else.</summary>
    public async Task<Attendee?> WhoActs(CancellationToken ct) =>
        act.Actor.Person is { } person ? await OfPerson(person, ct) : await OfGrant(act.Actor.Grant, ct);

    private async Task<Attendee?> OfGrant(string? grant, CancellationToken ct) =>
        grant is not null && grant.StartsWith("attendee:", StringComparison.Ordinal) && Guid.TryParse(grant.AsSpan("attendee:".Length), out var id)
            ? await db.Attendees.SingleOrDefaultAsync(one => one.Id == new AttendeeId(id), ct) : null;

    private async Task<Attendee?> OfPerson(PersonId person, CancellationToken ct)
    {
        if (await db.Attendees.SingleOrDefaultAsync(one => one.Person == person, ct) is { } known) return known;
        if (await mediator.Send(new ContactsOf([person]), ct) is not [var contact]) return null;
        // The account's address is known to Governance: whoever booked with it before is the same person.
        var attendee = await OfAddress(contact.Email, contact.Name, ct);
        if (attendee.Person is null) attendee.IsPerson(person);
        if (contact.Agency is { } agency) attendee.WorksFor(agency);
        return attendee;
    }

    /// <summary>The attendee with this address, made where there is none. The address counts as confirmed: by a link, by Governance, or by the agency that names its own people.</summary>
    /// <param name="name">What to call somebody new.</param>
    public async Task<Attendee> OfAddress(string email, string name, CancellationToken ct)
    {
        var fingerprint = closed.Fingerprint(email);
        if (await Known(fingerprint, ct) is { } known) return known;
        var id = Ids.New<AttendeeId>(clock);
        var agency = installation.Profile.AgencyOfEmail(email)?.Key;
        // Who comes second finds the row of who came first.
        await using var make = new NpgsqlBatch(act.Connection)
        {
            BatchCommands =
            {
                new("insert into training.attendee (id, agency, agency_state, details, made_at) select $1, $2, $3, $4, $5 where not exists (select from training.address where fingerprint = $6)")
                {
                    Parameters =
                    {
                        new() { Value = id.Value }, new() { Value = (object?)agency ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
                        new() { Value = (agency is null ? AgencyState.Public : AgencyState.Known).ToString() },
                        new() { Value = closed.Close(id.Value, new AttendeeDetails(name, email.Trim())).Ciphertext.ToArray() }, new() { Value = act.At }, new() { Value = fingerprint },
                    },
                },
                new("insert into training.address (fingerprint, attendee, sealed, confirmed_at) select $1, $2, $3, $4 where exists (select from training.attendee where id = $2) on conflict (fingerprint) do nothing")
                {
                    Parameters = { new() { Value = fingerprint }, new() { Value = id.Value }, new() { Value = closed.Close(id.Value, new EmailText(email.Trim())).Ciphertext.ToArray() }, new() { Value = act.At } },
                },
                // Somebody else made the same one in between: theirs is the one.
                new("delete from training.attendee a where a.id = $1 and not exists (select from training.address where attendee = a.id)") { Parameters = { new() { Value = id.Value } } },
            },
        };
        await make.ExecuteNonQueryAsync(ct);
        return await Known(fingerprint, ct) ?? throw new InvalidOperationException("An attendee who was just made is not there.");
    }

    private async Task<Attendee?> Known(byte[] fingerprint, CancellationToken ct) =>
        await db.Attendees.SingleOrDefaultAsync(one => db.Addresses.Any(address => address.Fingerprint == fingerprint && address.Attendee == one.Id), ct);
}
