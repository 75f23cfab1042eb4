using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.QualityAssuring;

internal enum Verdict { Accept, SendBack }

/// <summary>An officer accepts the version that was read, or sends it back with comments (REV-32).</summary>
/// <param name="Version">The version that was read: another one that came in meanwhile isn't judged by it.</param>
internal sealed record JudgeCheck(string Reference, string Agency, int Version, Verdict? Verdict, CheckComments Comments) : ICommand;

internal sealed class JudgeCheckValidator : AbstractValidator<JudgeCheck>
{
    public JudgeCheckValidator()
    {
        RuleFor(act => act.Verdict).NotNull().WithMessage("Choose whether to accept the form or send it back");
        RuleFor(act => act.Comments.Words).NotEmpty().When(act => act.Verdict == Verdict.SendBack)
            .WithMessage("Say what the agency should look at again").OverridePropertyName("Comments");
    }
}

internal sealed class JudgeCheckHandler(ReviewsDbContext db, IAct act, IMediator mediator, Vault vault, Installation installation) : IRequestHandler<JudgeCheck, Outcome>
{
    public async Task<Outcome> Handle(JudgeCheck command, CancellationToken cancellationToken)
    {
        var today = London.DateOf(act.At);
        if (await db.CheckForWriting(command.Reference, command.Agency, today, act, cancellationToken) is not { Latest: { } latest } check) return Outcome.NotFound;
        if (latest.Number != command.Version) return Outcome.Refused($"The agency has sent version {latest.Number} since you opened this page. Read it first.");
        var name = installation.Profile.Agency(check.Agency)?.Name ?? check.Agency;
        return command.Verdict == Verdict.Accept ? Accept(check, latest, name) : await SendBack(check, latest, name, command, today, cancellationToken);
    }

    private Outcome Accept(AgencyCheck check, CheckVersion latest, string name)
    {
        var accepted = check.Accept(act.Actor, act.At);
        if (accepted.Succeeded) act.Record(AuditStream.Case(check.CaseId), $"accepted the check form of {name}, version {latest.Number}");
        return accepted;
    }

    private async Task<Outcome> SendBack(AgencyCheck check, CheckVersion latest, string name, JudgeCheck command, DateOnly today, CancellationToken ct)
    {
        var sentBack = check.SendBack(await vault.Seal(check.CaseId, latest.Id, command.Comments, ct), act.Actor, act.At);
        if (!sentBack.Succeeded) return sentBack;
        act.Record(AuditStream.Case(check.CaseId), $"sent the check form of {name}, version {latest.Number}, back with comments");
        foreach (var lead in await mediator.Send(new WhoMayActAs(AccessRole.AgencySafeguardingLead, today, check.Agency), ct))
            act.Publish(CheckMails.SentBack(lead.Person, command.Reference, name, check.DueOn), AuditStream.Case(check.CaseId));
        return sentBack;
    }
}
