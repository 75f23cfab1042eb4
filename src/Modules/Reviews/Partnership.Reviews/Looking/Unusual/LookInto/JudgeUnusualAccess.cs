using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Looking.Unusual.LookInto;

/// <summary>“Looked at, in order because …”, or taken up with the person.</summary>
internal sealed record JudgeUnusualAccess(UnusualLookId Id, Finding? Finding, string? Because, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class JudgeUnusualAccessValidator : AbstractValidator<JudgeUnusualAccess>
{
    public JudgeUnusualAccessValidator()
    {
        RuleFor(one => one.Finding).NotNull().WithMessage("Say whether it was in order.");
        RuleFor(one => one.Because).NotEmpty().WithMessage("Say what it was, or what you did.").MaximumLength(1000).WithMessage("This must be 1,000 characters or fewer.");
    }
}

internal sealed class JudgeUnusualAccessHandler(ReviewsDbContext db, IAct act, UnusualAccessFor access) : IRequestHandler<JudgeUnusualAccess, Outcome>
{
    public async Task<Outcome> Handle(JudgeUnusualAccess request, CancellationToken cancellationToken)
    {
        var found = await (await access.Judging(db, act.Actor, cancellationToken)).SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (found is null || act.Actor.Person is not { } me || request is not { Finding: { } finding, Because: { } because }) return Outcome.NotFound;
        var judged = found.Judge(finding, because.Trim(), me, act.Actor.Name, act.At);
        if (!judged.Succeeded) return judged;
        act.Record(AuditStream.Account(found.Person), finding == Unusual.Finding.InOrder ? "looked into unusual access to cases and found it in order" : "looked into unusual access to cases and took it up", because.Trim());
        return Outcome.Done;
    }
}
