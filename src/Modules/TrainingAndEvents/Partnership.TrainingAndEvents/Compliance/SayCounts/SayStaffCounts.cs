using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Compliance.SayCounts;

/// <summary>An agency that gives no list says how many must have a level and how many have it (TRN-23).</summary>
internal sealed record SayStaffCounts(IReadOnlyList<LevelCount> Counts, DateOnly? AsOf) : ICommand;

/// <param name="Staff">Null with <paramref name="Trained"/> where nothing is said of the level.</param>
internal sealed record LevelCount(Level Level, int? Staff, int? Trained);

internal sealed class SayStaffCountsValidator : AbstractValidator<SayStaffCounts>
{
    private const int Most = 100_000;

    public SayStaffCountsValidator(TimeProvider clock)
    {
        RuleFor(one => one.Counts).Custom((all, check) =>
        {
            foreach (var one in all) Check(one, (field, words) => check.AddFailure($"Counts[{(int)one.Level}].{field}", words));
        });
        RuleFor(one => one.Counts).Must(all => all.Any(one => one.Staff is not null)).WithMessage("Say the numbers of at least one level");
        RuleFor(one => one.AsOf).NotNull().WithMessage("Enter the day on which these were counted").LessThanOrEqualTo(_ => London.Today(clock)).WithMessage("The day on which these were counted must be today or in the past");
    }

    private static void Check(LevelCount one, Action<string, string> wrong)
    {
        if (one.Staff is null && one.Trained is not null) wrong("Staff", "Say how many must have it");
        if (one.Trained is null && one.Staff is not null) wrong("Trained", "Say how many have it");
        if (one.Staff is < 0 or > Most) wrong("Staff", $"This must be a number from 0 to {Most:N0}");
        if (one.Trained is < 0) wrong("Trained", "This can’t be less than 0");
        if (one.Trained > one.Staff) wrong("Trained", "More can’t have it than must have it: count only those who must");
    }
}

internal sealed class SayStaffCountsHandler(TrainingDbContext db, IAct act, TheirAgency their) : IRequestHandler<SayStaffCounts, Outcome>
{
    public async Task<Outcome> Handle(SayStaffCounts request, CancellationToken cancellationToken)
    {
        if (their.Own is not { } agency || request.AsOf is not { } asOf) return Outcome.NotFound;
        var said = await db.StaffCounts.Where(one => one.Agency == agency.Key).ToListAsync(cancellationToken);
        foreach (var count in request.Counts)
        {
            var known = said.Find(one => one.Level == count.Level);
            if (count is { Staff: { } staff, Trained: { } trained })
            {
                if (known is null) db.StaffCounts.Add(known = new(agency.Key, count.Level));
                known.Say(staff, trained, asOf, act.At, act.Actor.Person?.Value);
            }
            else if (known is not null) db.StaffCounts.Remove(known);
        }
        act.Record(TrainingStream.OfAgency(agency.Key), $"said how many of {agency.Name} have which training: {string.Join(", ", request.Counts.Where(one => one.Staff is not null).Select(one => $"{SessionWords.Of(one.Level)} {one.Trained:N0} of {one.Staff:N0}"))}", happenedOn: asOf);
        return Outcome.Done;
    }
}

/// <summary>What the own agency said last.</summary>
internal sealed record SaidCounts : IQuery<IReadOnlyList<StaffCount>>;

internal sealed class AnswerSaidCounts(Reading<TrainingDbContext> reading, TheirAgency their) : IRequestHandler<SaidCounts, IReadOnlyList<StaffCount>>
{
    public async Task<IReadOnlyList<StaffCount>> Handle(SaidCounts request, CancellationToken cancellationToken)
    {
        var agency = their.Key;
        return await reading.Db.StaffCounts.Where(one => one.Agency == agency).ToListAsync(cancellationToken);
    }
}
