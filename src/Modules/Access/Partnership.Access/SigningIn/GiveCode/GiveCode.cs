using FluentValidation;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.SigningIn.GiveCode;

/// <summary>The second step of signing in, after the password: starts the session. A wrong code is an answer, not a refusal: it is counted and stands in the trail.</summary>
internal sealed record GiveCode(PersonId Person, string? Code, string Source, string Device) : ICommand<Outcome<CodeGiven>>;

/// <summary>The new session's token; null when the code was wrong.</summary>
internal sealed record CodeGiven(string? Token);

internal sealed class GiveCodeValidator : AbstractValidator<GiveCode>
{
    public GiveCodeValidator() => RuleFor(one => one.Code).NotEmpty().WithMessage("Enter the code")
        .MaximumLength(50).WithMessage("Enter the 6 digits of your authenticator app, or one recovery code");
}

internal sealed class GiveCodeHandler(AccessDbContext db, CodeTaking codes, People people, WebActor here, Guessing guessing, IAct act, TimeProvider clock)
    : IRequestHandler<GiveCode, Outcome<CodeGiven>>
{
    public async Task<Outcome<CodeGiven>> Handle(GiveCode command, CancellationToken cancellationToken)
    {
        var pair = guessing.Pair(command.Source, command.Person.ToString());
        if (await guessing.IsTooMany(pair, cancellationToken)) return Outcome<CodeGiven>.Refused(Guessing.TooManyWords);

        var account = await codes.Hold(command.Person, cancellationToken);
        var actor = await people.AsActor(command.Person, cancellationToken);
        if (account is null || actor is null) return Outcome<CodeGiven>.NotFound;
        if (codes.Take(account, command.Code ?? "") is not { } method)
        {
            await guessing.Failed(pair, cancellationToken);
            act.Record(AuditStream.Account(command.Person), "gave a wrong or used code for this account, after the right password");
            return new CodeGiven(null);
        }
        await guessing.Forget(pair, cancellationToken);
        var (session, token) = Session.Start(command.Person, $"{Methods.Password} {method}", command.Device, act.At, clock);
        db.Add(session);
        here.Become(actor, session.Id);
        act.Record(AuditStream.Account(command.Person), $"signed in with a password and a {(method == Methods.RecoveryCode ? "recovery code" : "code")}, on {command.Device}");
        return new CodeGiven(token);
    }
}
