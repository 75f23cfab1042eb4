using System.Collections.Concurrent;
using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>Every endpoint × every role × own and other agency, own and other case, conflicted, after the role ended; compared over HTTP with docs/access.md (TRU-11).</summary>
[Collection(OfTheMatrix.Name)]
public sealed class TheAccessMatrix(Matrix matrix)
{
    /// <summary>Addresses that are there for nobody on the tests' host, and why. Who has not signed in is asked to all the same.</summary>
    private static readonly Dictionary<string, string> NotThere = new()
    {
        ["GET /sign-in/again/with/{organisation}"] = "No organisation's own sign-in is configured here; with one, the tests of Access/Organisations open it.",
        ["GET /account/sign-ins?handler=Link"] = "The same.",
        ["GET /training/agency/staff/{form:guid}"] = "The same; the tests of TrainingAndEvents/Compliance open it.",
        ["GET /training/sessions/{number:int}/colleagues/file/{form:guid}"] = "The same; the tests of TrainingAndEvents/Booking open it.",
        ["GET /training/sessions/{number:int}/attendance/{form:guid}"] = "The same; the tests of TrainingAndEvents/TheDay open it.",
        ["GET /training/sessions/{number:int}/same-person"] = "It is about two people, named behind the question mark; the tests of TrainingAndEvents/Planning open it.",
        ["GET /checks/{reference}/chronology/import/{form:guid}"] = "A file waits for the one who brought it and nobody else; the tests of Reviews/Chronologies open it.",
    };

    private readonly ConcurrentBag<string> _wrong = [];

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "PLT-04")]
    public void The_document_knows_every_endpoint_and_every_word_in_it_has_an_oracle()
    {
        foreach (var ask in matrix.Asks)
            if (matrix.Document.About(ask.Route, ask.InWords) is not { } row) _wrong.Add($"{ask} is not in docs/access.md.");
            else if (!Oracle.Knows(row.Whose)) _wrong.Add($"{ask}: no oracle for “{row.Whose}”.");
        NothingIsWrong();
    }

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "PLT-04"), Trait("Rule", "REV-90"), Trait("Rule", "BYD-10")]
    public async Task Every_page_file_and_feed_answers_each_person_as_the_document_says()
    {
        var nothing = new ConcurrentDictionary<Persona, Task<Answer>>();
        await Matrix.All(Askings("GET"), async asking =>
        {
            var (ask, row, address, who, may) = asking;
            var answer = await matrix.Browser.Get(Path(address.Path, ask), who);
            if (answer.IsFault) Wrong(asking, answer, "a fault");
            else if (row.IsOpen) Check(asking, answer, !answer.AsksToSignIn && (!answer.IsNotFound || row.IsOfOneThing), "there for everybody");
            else if (who is null) Check(asking, answer, answer.AsksToSignIn, "asked to sign in");
            else if (may) Check(asking, answer, !answer.IsNotFound, "there");
            else Check(asking, answer, answer.IsNotFound && answer.Shape == (await nothing.GetOrAdd(who, one => matrix.Browser.Get("/no-such-page", one))).Shape, "exactly what a missing page is");
        });
        NothingIsWrong();
    }

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "PLT-04")]
    public async Task What_does_not_exist_answers_everybody_like_what_they_may_not_see()
    {
        await Matrix.All(Askings("GET").Where(one => one is { Row: { IsOfOneThing: true, IsOpen: false }, May: true }).DistinctBy(one => one.Ask), async asking =>
        {
            var answer = await matrix.Browser.Get(Path(RouteValues.OfNothing(asking.Ask.Route), asking.Ask), asking.Who);
            Check(asking, answer, ShowsNothing(asking) || answer.IsNotFound && answer.Shape == (await matrix.Browser.Get("/no-such-page", asking.Who)).Shape, "exactly what a missing page is");
        });
        NothingIsWrong();
    }

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "PLT-04"), Trait("Rule", "BYD-10")]
    public async Task A_form_sent_by_somebody_who_may_not_is_not_found_and_changes_nothing()
    {
        var before = await Rows();
        await Matrix.All(Askings("POST").Where(one => !one.May && !one.Row.IsOpen), async asking =>
        {
            var answer = await matrix.Browser.Post(Path(asking.Address.Path, asking.Ask), asking.Who, asking.Who?.Form ?? matrix.FormOfNobody);
            Check(asking, answer, asking.Who is null ? answer.AsksToSignIn : answer.IsNotFound, asking.Who is null ? "asked to sign in" : "not found");
        });
        NothingIsWrong();
        Assert.Equal(before, await Rows());
    }

    [Fact, Trait("Rule", "TRU-11")]
    public void Every_address_of_one_thing_was_tried_at_a_thing_that_is_there_for_somebody_who_may()
    {
        foreach (var route in matrix.Addresses.Where(one => !NotThere.ContainsKey($"GET {one.Key}") && matrix.Document.About(one.Key, "GET") is { IsOfOneThing: true, IsOpen: false } row
                     && !matrix.People.Any(who => Oracle.Allows(row, who, one.Value.About))))
            _wrong.Add($"{route.Key}: nobody of the matrix may use it at {route.Value.Path}. Add a scene or a person.");
        NothingIsWrong();
    }

    /// <summary>Pages that only take a form: opened, they show nothing of the thing in their address.</summary>
    private bool ShowsNothing(Asking asking) => matrix.Asks.Where(one => one.Route == asking.Ask.Route).All(one => one.InWords != "GET" || !one.HasHandler);

    private IEnumerable<Asking> Askings(string method) =>
        from ask in matrix.Asks
        where ask.Method == method
        let row = matrix.Document.About(ask.Route, ask.InWords) ?? throw new InvalidOperationException($"{ask} is not in docs/access.md.")
        let address = matrix.Addresses[ask.Route]
        from who in Whom(row)
        select new Asking(ask, row, address, who, who is not null && !NotThere.ContainsKey($"{ask}") && Oracle.Allows(row, who, address.About));

    /// <summary>Who is asked as: each role the policy lets in, in every relation; each other role in the two that are furthest apart; nobody always.</summary>
    private IEnumerable<Persona?> Whom(AccessDocument.Row row) =>
        row.IsOpen ? [null, matrix.People[0], matrix.People.First(one => one.Relation == Relation.RoleEnded)]
        : matrix.People.Where(who => row.Roles.Count == 0 || who.Roles.Any(row.Roles.Contains) ? row.IsOfOneThing || who.Relation is Relation.OnTheTeam or Relation.RoleEnded or Relation.Conflicted
            : who.Relation is Relation.OnThePanel or Relation.OfAnotherAgency).Append(null);

    private static string Path(string path, Ask ask) => ask.Handler is null ? path : $"{path}?handler={ask.Handler}";

    private void Check(Asking asking, Answer answer, bool right, string expected)
    {
        if (!right) Wrong(asking, answer, expected);
    }

    private void Wrong(Asking asking, Answer answer, string expected) =>
        _wrong.Add($"{asking.Ask.Method} {Path(asking.Address.Path, asking.Ask)} ({asking.Address.About}) as {asking.Who?.Name ?? "nobody"}: {(int)answer.Status} {answer.Location}, but {expected} was expected.");

    private void NothingIsWrong() => Assert.True(_wrong.IsEmpty, $"{_wrong.Count} answers are wrong:\n{string.Join('\n', _wrong.Order(StringComparer.Ordinal).Take(40))}");

    /// <summary>How many rows each table has, the audit trail's among them.</summary>
    private async Task<string> Rows()
    {
        await using var tables = matrix.Host.Database.CreateCommand("""
            select string_agg(format('select %L || '' '' || count(*) from %I.%I', schemaname || '.' || tablename, schemaname, tablename), ' union all ' order by schemaname, tablename)
            from pg_tables where schemaname in ('audit', 'platform', 'governance', 'communications', 'access', 'reviews', 'training')
            """);
        await using var count = matrix.Host.Database.CreateCommand($"select string_agg(line, E'\\n' order by line) from ({await tables.ExecuteScalarAsync()}) as counted (line)");
        return await count.ExecuteScalarAsync() as string ?? "";
    }

    private sealed record Asking(Ask Ask, AccessDocument.Row Row, Address Address, Persona? Who, bool May);
}
