using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Agencies;
using Partnership.Governance.ExecutiveChair;
using Partnership.Governance.People;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Demonstration;

namespace Partnership.Governance.Demonstration;

/// <summary>Somebody for every role of the profile, named by the role's title; leads and members of the agencies that answer checks; deputies; and the chair's rota two years either way.</summary>
internal sealed class DemonstrationPeople(Act act, IServiceProvider services, TimeProvider clock) : IDemonstration
{
    private const string Because = "Demonstration";
    private readonly HashSet<string> _addresses = [];

    public int Order => 10;

    public async Task Seed(CancellationToken ct)
    {
        await using (var reading = services.GetRequiredService<IDbContextFactory<GovernanceDbContext>>().CreateDbContext())
            if (await reading.People.AnyAsync(ct)) return;
        await act.InOneTransaction("DemonstrationPeople", () => Write(services.GetRequiredService<GovernanceDbContext>(), ct), Actor.System("The demonstration"), ct);
    }

    private async Task<Outcome> Write(GovernanceDbContext db, CancellationToken ct)
    {
        var agencies = await db.Agencies.OrderBy(one => one.Name).ToListAsync(ct);
        var roles = await db.Roles.OrderBy(one => one.Position).ToListAsync(ct);
        var today = London.DateOf(act.At);
        var since = new DateOnly(today.Year - 2, 1, 1);
        var holdings = new Dictionary<string, RoleHolding>();

        foreach (var role in roles.Where(one => one is { PerAgency: false, MonthsOfATurn: 0 }))
            holdings[role.Key] = Hold(db, Add(db, TitleOf(role), agencies.Find(one => one.Key == role.Agency)), role, role.Agency, since);
        foreach (var agency in agencies.Where(one => one.AnswersChecks))
            foreach (var role in roles.Where(one => one.PerAgency))
                for (var nth = 1; nth <= HowMany(role); nth++)
                    Hold(db, Add(db, $"{role.Title}{(HowMany(role) > 1 ? $" {nth}" : "")}, {agency.Name}", agency), role, agency.Key, since);

        // The Coordinator stands in for the manager this fortnight: a deputy whose time includes today.
        if (holdings.TryGetValue("strategy-manager", out var manager) && holdings.TryGetValue("coordinator", out var coordinator))
            db.Delegations.Add(Delegation.Of(Ids.New<DelegationId>(clock), manager, coordinator.Person, today.AddDays(-3), today.AddDays(10), "Annual leave").Value);
        MakeRota(db, roles, today);
        act.Record(AuditStream.Of("profile", "demonstration"), $"added {_addresses.Count} people of the demonstration");
        return Outcome.Done;
    }

    /// <summary>Two members beside the leads, so that somebody can be away.</summary>
    private static int HowMany(Role role) => role.Gives.Contains(AccessRole.AgencyMember) ? 2 : role.Gives.Any(one => one is AccessRole.AgencySafeguardingLead or AccessRole.TrainingLead) ? 1 : 0;

    /// <summary>"Deputy Director for Safeguarding Children, Delegated Safeguarding Partner" is called by the post alone.</summary>
    private static string TitleOf(Role role) => role.Title.Split(", ")[0] is var post && role.Gives.Any(one => one is AccessRole.LeadSafeguardingPartner or AccessRole.DelegatedSafeguardingPartner) ? post : role.Title;

    private Person Add(GovernanceDbContext db, string name, MemberAgency? agency)
    {
        var local = string.Join('.', new string([.. name.Split(", ")[0].ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var domain = agency is null ? "independent.example" : agency.EmailDomains.FirstOrDefault($"{agency.Key}.example");
        var address = $"{local}@{domain}";
        for (var more = 2; !_addresses.Add(address); more++) address = $"{local}.{more}@{domain}";
        var person = new Person(Ids.New<PersonId>(clock), name, address, agency?.Key, act.At);
        db.People.Add(person);
        return person;
    }

    private RoleHolding Hold(GovernanceDbContext db, Person person, Role role, string? agency, DateOnly since)
    {
        var holding = new RoleHolding(Ids.New<RoleHoldingId>(clock), person.Id, role.Key, agency, since, null, Because);
        db.RoleHoldings.Add(holding);
        return holding;
    }

    private void MakeRota(GovernanceDbContext db, List<Role> roles, DateOnly today)
    {
        if (roles.Find(one => one.MonthsOfATurn > 0) is not { GoesRoundAmong.Length: > 1 } office) return;
        var start = new DateOnly(today.Year - 2, today.Month < 7 ? 1 : 7, 1);
        foreach (var turn in Rota.From(start, office.GoesRoundAmong, office.GoesRoundAmong[0], 48 / office.MonthsOfATurn + 1, office.MonthsOfATurn))
            db.ChairTurns.Add(new(Ids.New<ChairTurnId>(clock), turn.StartsOn, turn.EndsOn, turn.Role));
    }
}
