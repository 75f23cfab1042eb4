using MediatR;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Compliance.Overview;

/// <summary>Which agency has how many people trained, level by level, and who has given nothing (TRN-23): numbers alone, for the Business Unit.</summary>
internal sealed record ComplianceOverview(bool AsAFile = false) : IQuery<ComplianceOfAll>;

/// <param name="GaveNothing">Agencies without a list and without numbers.</param>
internal sealed record ComplianceOfAll(IReadOnlyList<AgencyLevels> Agencies, IReadOnlyList<string> GaveNothing)
{
    public (int Trained, int Staff) InAll(Level level) => Agencies.SelectMany(one => one.Levels).Where(one => one.Level == level) is var of ? (of.Sum(one => one.Trained), of.Sum(one => one.Staff)) : default;
}

internal sealed record AgencyLevels(string Name, string ShortName, IReadOnlyList<LevelFigure> Levels)
{
    public LevelFigure? Of(Level level) => Levels.FirstOrDefault(one => one.Level == level);
}

internal sealed class AnswerComplianceOverview(Reading<TrainingDbContext> reading, Installation installation, Trace trace, TimeProvider clock) : IRequestHandler<ComplianceOverview, ComplianceOfAll>
{
    public async Task<ComplianceOfAll> Handle(ComplianceOverview request, CancellationToken cancellationToken)
    {
        if (request.AsAFile) await trace.LeaveExport(TrainingStream.Plan, "downloaded the training compliance of all agencies", cancellationToken);
        var figures = (await reading.Db.Figures(London.Today(clock), null, cancellationToken)).ToLookup(one => one.Agency);
        var agencies = installation.Profile.Agencies.Where(one => one.Kind != AgencyKind.BusinessUnit).OrderBy(one => one.Name, StringComparer.CurrentCulture).ToList();
        return new([.. agencies.Where(one => figures[one.Key].Any()).Select(one => new AgencyLevels(one.Name, one.ShortName ?? one.Name, [.. figures[one.Key]]))],
            [.. agencies.Where(one => !figures[one.Key].Any()).Select(one => one.Name)]);
    }
}
