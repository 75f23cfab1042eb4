using System.Text.Json;
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

namespace Partnership.TrainingAndEvents.Compliance.ReplaceStaffList;

/// <summary>A new staff list in the place of the old one (TRN-23). Who is not on it is not counted any more.</summary>
[RefusedWhen("staff_member_agency_fingerprint_key", "A colleague of yours has just uploaded another list. Look at it first.")]
internal sealed record ReplaceStaffList(IReadOnlyList<ListedStaff> Staff, Guid IdempotencyKey) : ICommand<Outcome<ReplacedList>>, IOnce;

internal sealed record ReplacedList(int Staff);

internal sealed class ReplaceStaffListValidator : AbstractValidator<ReplaceStaffList>
{
    public ReplaceStaffListValidator() => RuleFor(one => one.Staff).NotEmpty().WithMessage("There is nobody on this list");
}

internal sealed class ReplaceStaffListHandler(TrainingDbContext db, IAct act, TheirAgency their, ClosedParts closed, TimeProvider clock) : IRequestHandler<ReplaceStaffList, Outcome<ReplacedList>>
{
    public async Task<Outcome<ReplacedList>> Handle(ReplaceStaffList request, CancellationToken cancellationToken)
    {
        if (their.Own is not { } agency) return Outcome<ReplacedList>.NotFound;
        // The same rule as for the file: what is listed of another agency would tell about its people.
        if (request.Staff.Any(one => their.ElsewhereThan(agency, one.Email) is not null)) return Outcome<ReplacedList>.Refused($"Some addresses are not of {agency.Name}.");
        var before = await db.StaffMembers.Where(one => one.Agency == agency.Key).ExecuteDeleteAsync(cancellationToken);
        db.StaffMembers.AddRange(request.Staff.Select(one => Listed(one, agency.Key)));
        act.Record(TrainingStream.OfAgency(agency.Key), $"gave a new staff list of {agency.Name} for training: {Counts.Of(request.Staff.Count, "person", "people")} instead of {before:N0}");
        return new ReplacedList(request.Staff.Count);
    }

    private StaffMember Listed(ListedStaff one, string agency)
    {
        var id = Ids.New<StaffMemberId>(clock);
        var outside = JsonSerializer.Serialize(one.Outside.ToDictionary(level => level.Key.ToString(), level => Dates.Machine(level.Value)));
        return new(id, agency, closed.Fingerprint(one.Email), closed.Close(id.Value, new StaffDetails(one.Name, one.Email)), [.. one.Levels], outside, act.At, act.Actor.Person?.Value);
    }
}
