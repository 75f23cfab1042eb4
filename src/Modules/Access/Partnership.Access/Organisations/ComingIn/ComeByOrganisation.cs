using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Notices;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.Organisations.ComingIn;

/// <summary>Somebody arrived from their organisation to sign in. Starts the session when the sign-in is linked and two steps were asked for, there or here.
/// Everything else is an answer, not a refusal: it stands in the trail.</summary>
/// <param name="Code">Of our own authenticator, where the organisation didn't say that it asked for a second step; null before it was asked for.</param>
internal sealed record ComeByOrganisation(Arrival Arrival, string? Code, Visit Visit) : ICommand<Outcome<CameIn>>
{
    public const string Purpose = "sign-in";
}

internal enum ComingInStep { SignedIn, TakenBefore, NotLinked, CodeNeeded, CodeWrong, SecondStepMissing }

/// <param name="Wrong">What to do about a wrong code, where we can say.</param>
internal sealed record CameIn(ComingInStep Step, LetIn? LetIn = null, string? Wrong = null);

internal sealed class ComeByOrganisationValidator : AbstractValidator<ComeByOrganisation>
{
    public ComeByOrganisationValidator() => RuleFor(one => one.Code).NotEmpty().When(one => one.Code is not null).WithMessage("Enter the code")
        .MaximumLength(50).WithMessage("Enter the 6 digits of your authenticator app, or one recovery code");
}

internal sealed class ComeByOrganisationHandler(
    AccessDbContext db, ArrivalTaking arrivals, CodeTaking codes, LettingIn letting, Guessing guessing, Notice notice, IAct act) : IRequestHandler<ComeByOrganisation, Outcome<CameIn>>
{
    private static readonly AuditStream NoAccount = AuditStream.Of("sign-in", "no-account");

    public async Task<Outcome<CameIn>> Handle(ComeByOrganisation command, CancellationToken cancellationToken)
    {
        var arrival = command.Arrival;
        var linked = await db.LinkedSignIns.SingleOrDefaultAsync(one => one.Issuer == arrival.Issuer && one.Subject == arrival.Subject, cancellationToken);
        if (linked is null || await codes.Hold(linked.Person, cancellationToken) is not { } account)
        {
            act.Record(NoAccount, $"signed in at {arrival.OrganisationName} with an account that is linked to nobody here");
            return new CameIn(ComingInStep.NotLinked);
        }
        var (methods, provedAt, sentence) = (arrival.InMethods, arrival.ProvedAt, $"signed in by the sign-in of {arrival.OrganisationName}");
        if (!arrival.SecondStep)
        {
            var (method, answer) = await Code(command, account, cancellationToken);
            if (method is null) return answer;
            (methods, provedAt, sentence) = ($"{methods} {method}", act.At, $"{sentence} and a {(method == Methods.RecoveryCode ? "recovery code" : "code")}");
        }
        if (!await arrivals.Take(arrival, cancellationToken))
        {
            act.Record(AuditStream.Account(account.Person), $"came a second time by one sign-in at {arrival.OrganisationName}, and was not let in");
            return new CameIn(ComingInStep.TakenBefore);
        }
        linked.UsedAt(act.At);
        var letIn = await letting.In(account.Person, methods, command.Visit, sentence, cancellationToken, (arrival.Organisation, provedAt));
        return letIn is null ? Outcome<CameIn>.NotFound : new CameIn(ComingInStep.SignedIn, letIn);
    }

    /// <summary>Our own second step. Nobody sees a case by one step alone: without an app of theirs the person comes no further.</summary>
    private async Task<(string? Method, Outcome<CameIn> Answer)> Code(ComeByOrganisation command, Account account, CancellationToken ct)
    {
        var (stream, at) = (AuditStream.Account(account.Person), command.Arrival.OrganisationName);
        if (command.Code is null)
        {
            var can = account.SealedCodeSecret is not null || account.RecoveryCodesLeft > 0;
            act.Record(stream, $"signed in at {at}, which named no second step, and {(can ? "was asked for a code" : "has none here")}");
            return (null, new CameIn(can ? ComingInStep.CodeNeeded : ComingInStep.SecondStepMissing));
        }
        var tries = await guessing.AtCode(command.Visit, account.Person, ct);
        if (await guessing.MustWait(tries, ct) is { } wait) return (null, Outcome<CameIn>.Refused(Patience.Words(wait), nameof(command.Code)));
        var (method, clockIsOff) = codes.Take(account, command.Code);
        if (method is null)
        {
            await guessing.Failed(tries, ct);
            act.Record(stream, clockIsOff is null ? $"gave a wrong or used code for this account, after signing in at {at}" : $"gave a code from a phone whose clock is wrong, after signing in at {at}");
            return (null, new CameIn(ComingInStep.CodeWrong, null, clockIsOff is { } off ? ClockWords.Of(off) : null));
        }
        await guessing.Right(tries, ct);
        if (method == Methods.RecoveryCode) notice.Tell(account.Person, Notice.RecoveryCodeUsed);
        return (method, Outcome<CameIn>.NotFound);
    }
}
