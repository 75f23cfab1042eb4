using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Profiles.Drafts.StartADraft;
using Partnership.Governance.WorkingCalendar.AddAClosureDay;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>A concrete address, and the case it is about where it is about one.</summary>
internal sealed record Address(string Path, Scene? About);

/// <summary>What can stand in a route for a parameter, by the parameter's name, or by the route up to it where the name alone doesn't say what it is. A route that nothing can be put into is an error with words.</summary>
internal sealed class RouteValues
{
    private static readonly Regex Parameter = new(@"\{(?<name>[^{}:?]+)(:[^{}?]+)?(?<optional>\?)?\}");

    private readonly Dictionary<string, IReadOnlyList<(string Value, Scene? About)>> _known = [];

    public static async Task<RouteValues> Of(TestHost host, IReadOnlyList<Scene> scenes, IReadOnlyList<Persona> people)
    {
        var values = new RouteValues();
        var installation = host.Services.GetRequiredService<Installation>();
        var law = PanelCriteria.On(installation.Profile.Law, Kernel.Time.London.Today(host.Clock));
        var closure = installation.Calendar.Add(Kernel.Time.London.Today(host.Clock), 20);
        await host.Do(new AddAClosureDay(closure, "Of the matrix", host.Key()));
        await host.Deliver();

        values.Put("reference", [.. scenes.Select(one => (one.Made.Reference, (Scene?)one))]);
        values.Put("agency", ["barts-health", "housing"]);
        values.Put("section", [installation.Protocol.CheckForm.Sections[0].Key]);
        values.Put("key", [law[0].Key, "reviews.check-asked"]);
        values.Put("version", ["1"]);
        values.Put("/law/{key}", [law[0].Key, "child-protection-teams"]);
        values.Put("date", [$"{closure:yyyy-MM-dd}"]);
        values.Put("status", ["404"]);
        values.Put("organisation", ["an-organisation-that-nobody-configured"]);
        values.Put("token", ["a-token-that-opens-nothing"]);
        values.Put("member", [Actors.DesignatedDoctor.Person.ToString() ?? ""]);
        values.Put("holding", [await One(host, "select id::text from governance.role_holding where \"to\" is null limit 1")]);
        values.Put("delegation", [await One(host, """
            insert into governance.delegation (id, holding, deputy, "from", "to", because)
            select gen_random_uuid(), one.id, (select id from governance.person where id <> one.person limit 1), current_date + 400, current_date + 410, 'Of the matrix'
            from governance.role_holding one where one."to" is null limit 1 returning id::text
            """)]);
        values.Put("turn", [await One(host, "select id::text from governance.chair_turn limit 1")]);
        var acted = scenes.Single(one => one.Name == "in the meeting");
        values.Put("/cases/{reference}/files/{number:int}", [(await host.FileOf(acted), acted)]);
        values.Put("/actions/{id:guid}", [(await host.ActionOf(acted), acted)]);
        values.Put("/access-to-cases/unusual/{id:guid}", [(await host.PointOut(acted, people.Single(one => one.IsTheOnePointedOut)), acted)]);
        values.Put("/communications/mail-log/{id:guid}", [await One(host, "select id::text from communications.mail limit 1")]);
        values.Put("/people/{id:guid}", [Actors.BartsMember.Person.ToString() ?? "", await One(host,
            "insert into governance.person (id, name, email, added_at, waits_since) values (gen_random_uuid(), 'Somebody who waits', 'waits@elsewhere.example', now(), now()) returning id::text"), await One(host,
            "insert into governance.person (id, name, email, added_at, left_on, gone_on) values (gen_random_uuid(), 'Somebody who left', 'left@elsewhere.example', now(), '2026-11-01', '2026-11-02') returning id::text")]);
        var (asked, shared) = (scenes.Single(one => one.Name == "asked for checks"), scenes.Single(one => one.Name == "with shared checks"));
        await host.TellEntries(asked.Made, Actors.BartsLead, (10, "Of the matrix"));
        var told = await host.EntriesOf(shared.Made);
        values.Put("/checks/{reference}/chronology/{entry:guid}", [(await host.DraftedEntryOf(asked.Made, Actors.BartsLead), asked)]);
        values.Put("/cases/{reference}/chronology/own/{entry:guid}", [(told.Own, shared)]);
        values.Put("/cases/{reference}/chronology/entries/{entry:guid}", [(told.Own, shared)]);
        values.Put("/cases/{reference}/chronology/link/{entry:guid}", [(told.Own, shared)]);
        values.Put("/cases/{reference}/chronology/events/{event:guid}", [(told.Event, shared)]);
        values.Put("form", ["0193a000-0000-7000-8000-00000000f11e"]);
        foreach (var (name, those) in await TrainingOfTheMatrix.Make(host)) values.Put(name, those);
        values.Put("/profile/drafts/{id:guid}", [(await host.Send(new StartADraft("Of the matrix", StartFrom.Today, null, null, null, host.Key()), Actors.Coordinator)).Value.ToString()]);
        return values;
    }

    /// <summary>What can only be known once people have accounts.</summary>
    public async Task KnowWhatIsTheirs(TestHost host, IReadOnlyList<Persona> people) => Put("/account/passkeys/{id:guid}", [await One(host, $$"""
        insert into access.passkey (id, person, credential, public_key, sign_count, transports, is_backup_eligible, is_backed_up, name, made_at)
        values (gen_random_uuid(), '{{people.Single(one => one.HasThePasskey).Id}}', '\x01', '\x02', 0, '{}', false, false, 'A key', now()) returning id::text
        """)]);

    /// <summary>Every address that can be made of a route, the likeliest first.</summary>
    public IReadOnlyList<Address> Fill(string route)
    {
        List<Address> made = [new(route, null)];
        foreach (Match parameter in Parameter.Matches(route))
        {
            var name = parameter.Groups["name"].Value.TrimStart('*');
            var optional = parameter.Groups["optional"].Success;
            if (!_known.TryGetValue(route[..(parameter.Index + parameter.Length)], out var values) && !_known.TryGetValue(name, out values)) values = [];
            if (values.Count == 0 && !optional) throw new InvalidOperationException($"{route}: nothing is known to put in place of {parameter.Value}. Add it to {nameof(RouteValues)}.");
            if (optional) values = [("", null), .. values];
            made = [.. from address in made from value in values select new Address(address.Path.Replace(parameter.Value, value.Value, StringComparison.Ordinal), value.About ?? address.About)];
        }
        return made;
    }

    /// <summary>The same address of a thing that doesn't exist.</summary>
    public static string OfNothing(string route) => Parameter.Replace(route, parameter =>
        parameter.Value.Contains(":guid", StringComparison.Ordinal) ? "0193a000-0000-7000-8000-00000000dead" : parameter.Groups["name"].Value == "reference" ? "TH-2019-9999" : "nothing");

    private void Put(string name, IReadOnlyList<string> values) => Put(name, [.. values.Select(one => (one, (Scene?)null))]);
    private void Put(string name, IReadOnlyList<(string, Scene?)> values) => _known[name] = values;

    private static async Task<string> One(TestHost host, string sql)
    {
        await using var read = host.Database.CreateCommand(sql);
        return await read.ExecuteScalarAsync() as string ?? throw new InvalidOperationException($"Nothing found: {sql}");
    }
}
