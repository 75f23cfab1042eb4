using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>Everybody of the matrix: each access role alone, in each relation, and those who have a place of their own.</summary>
internal static class People
{
    private const string Barts = "barts-health", ElsewhereAgency = "elft";

    public static IReadOnlyList<Persona> Make(TestHost host) =>
    [
        .. from role in Enum.GetValues<AccessRole>()
           from relation in Enum.GetValues<Relation>()
           select new Persona($"{role}, {relation}", Ids.New<PersonId>(host.Clock), relation == Relation.OfAnotherAgency ? ElsewhereAgency : Barts, relation, role),
        new("who sent the referral", Ids.New<PersonId>(host.Clock), Barts, Relation.OfAnotherCase, AccessRole.Practitioner) { SentTheReferral = true, HasThePasskey = true },
        new("who looked outside their cases", Ids.New<PersonId>(host.Clock), Barts, Relation.OfAnotherCase, AccessRole.BusinessManager) { IsTheOnePointedOut = true },
        Real(Actors.HeadOfQualityAssurance, Relation.OnThePanel) with { ChairsThePanels = true },
        Real(Actors.LocalAuthorityPartner, Relation.OfAnotherCase) with { SignsSheets = true, ChairsTheExecutive = true },
        Real(Actors.IcbPartner, Relation.OfAnotherCase) with { SignsSheets = true },
    ];

    /// <summary>Gives them their roles, from 2020 until yesterday or open, and a session each that began a minute ago.</summary>
    public static async Task LetIn(TestHost host, IReadOnlyList<Persona> people)
    {
        foreach (var role in Enum.GetValues<AccessRole>())
            await Run(host, "insert into governance.role (key, title, per_agency, goes_round_among, months_of_a_turn, position, access_roles) values ($1, $2, true, '{}', 0, 900, $3) on conflict do nothing", $"matrix-{role}", $"{role}", new[] { role.ToString() });
        foreach (var who in people.Where(one => Actors.Everybody.All(actor => actor.Person != one.Id)))
        {
            await Run(host, "insert into governance.person (id, name, email, agency, added_at) values ($1, $2, $3, $4, $5)", who.Id.Value, who.Name, $"{who.Id.Value:n}@example.org", who.Agency, host.Clock.GetUtcNow());
            await Run(host, "insert into governance.role_holding (id, person, role, agency, \"from\", \"to\") values (gen_random_uuid(), $1, $2, $3, $4, $5)",
                who.Id.Value, $"matrix-{who.Roles[0]}", who.Agency, new DateOnly(2020, 1, 1), who.Relation == Relation.RoleEnded ? London.Today(host.Clock).AddDays(-1) : null);
        }
        foreach (var who in people) await host.Do(new SeedAccount(who.Id, "opens nothing", new byte[OneTimeCode.SecretLength]));
        await SignIn(host, people);
    }

    /// <summary>A session for each, of this moment.</summary>
    public static Task<Outcome> SignIn(TestHost host, IReadOnlyList<Persona> people) =>
        host.With<IServiceProvider, Outcome>(Actors.Coordinator, services => services.GetRequiredService<Act>().InOneTransaction("TestSetUp", () => Sessions(services, host, people)));

    private static Task<Outcome> Sessions(IServiceProvider services, TestHost host, IReadOnlyList<Persona> people)
    {
        var (db, act) = (services.GetRequiredService<AccessDbContext>(), services.GetRequiredService<Act>());
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionCookie.Scheme);
        foreach (var who in people)
        {
            var (session, token) = Session.Start(who.Id, "pwd otp", "Firefox on Windows", act.At, host.Clock);
            db.Add(session);
            var ticket = new AuthenticationTicket(new(new ClaimsIdentity([new("token", token)], SessionCookie.Scheme)), new() { ExpiresUtc = act.At + Session.Longest }, SessionCookie.Scheme);
            who.Session = $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}";
        }
        act.Record(AuditStream.Of("matrix", "people"), "let everybody in");
        return Task.FromResult(Outcome.Done);
    }

    private static Persona Real(Actor actor, Relation relation) =>
        new(actor.Name, actor.Person ?? throw new InvalidOperationException("Not a person."), actor.Agency ?? "", relation, [.. actor.Roles.SelectMany(role => role.Gives)]);

    private static async Task Run(TestHost host, string sql, params object?[] values)
    {
        await using var run = host.Database.CreateCommand(sql);
        foreach (var value in values) run.Parameters.Add(value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date } : new() { Value = value });
        await run.ExecuteNonQueryAsync();
    }
}
