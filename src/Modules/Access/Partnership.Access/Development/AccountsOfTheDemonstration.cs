using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Development;

/// <summary>The demonstration's accounts and the code each would sign in with now. Accounts of invited people are not among them.</summary>
internal sealed record AccountsOfTheDemonstration : IQuery<DemonstrationView>;

internal sealed record DemonstrationView(IReadOnlyList<DemonstrationAccount> Accounts, int SecondsLeft);

/// <param name="Code">The code that is still unspent; null when both this one and the next were used.</param>
internal sealed record DemonstrationAccount(string Name, string Email, string? Agency, IReadOnlyList<HeldRole> Held, string? Code)
{
    public string Roles => string.Join(", ", Held.Select(role => role.Title).Distinct());
    public bool IsOfficer => Held.Any(role => role.Gives.Any(one => one is AccessRole.BusinessManager or AccessRole.Coordinator or AccessRole.BusinessUnitOfficer));
}

internal sealed class AccountsOfTheDemonstrationHandler(Reading<AccessDbContext> reading, IMediator mediator, MasterKey master, TimeProvider clock)
    : IRequestHandler<AccountsOfTheDemonstration, DemonstrationView>
{
    public async Task<DemonstrationView> Handle(AccountsOfTheDemonstration request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var accounts = await reading.Db.Accounts.Where(account => account.ForDemonstration).ToDictionaryAsync(account => account.Person, cancellationToken);
        var contacts = await mediator.Send(new ContactsOf([.. accounts.Keys]), cancellationToken);
        var shown = new List<DemonstrationAccount>(contacts.Count);
        foreach (var contact in contacts)
        {
            var roles = await mediator.Send(new RolesHeldOn(contact.Person, London.DateOf(now)), cancellationToken);
            shown.Add(new(contact.Name, contact.Email, contact.Agency, roles, Code(accounts[contact.Person], now)));
        }
        // Officers first: they are who is looked for.
        return new([.. shown.OrderBy(one => !one.IsOfficer).ThenBy(one => one.Agency, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)],
            (int)(OneTimeCode.Period - now.ToUnixTimeSeconds() % OneTimeCode.Period));
    }

    // A code works once; the next one is taken up to 30 seconds early, as from a phone whose clock is ahead.
    private string? Code(Account account, DateTimeOffset now)
    {
        var step = Math.Max(OneTimeCode.StepAt(now), (account.LastCodeStep ?? 0) + 1);
        return account.SealedCodeSecret is not { } closed || step > OneTimeCode.StepAt(now) + 1 ? null : OneTimeCode.At(step, master.Open(closed, Account.SecretPurpose(account.Person)));
    }
}
