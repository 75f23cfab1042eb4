using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.AgencyChecks.ChoosingAgencies;
using Partnership.Reviews.AgencyChecks.FillingIn;
using Partnership.Reviews.AgencyChecks.QualityAssuring;
using Partnership.Reviews.AgencyChecks.Sending;
using Partnership.Reviews.AgencyChecks.SharingChecks;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Sharing;

namespace Partnership.Testing;

/// <summary>A case with agency checks in any state in one line; each step by the product's own acts.</summary>
public static class CheckBuilder
{
    public const string About = "Alfie Brook, born 3 May 2019, 4 Quay Row";
    public const string Analysis = "Visits kept to their dates, and the health visitor asked twice.";

    private static readonly ShareReason Why = new("To find out what each agency knew", "Public task");

    /// <summary>A case notified today, whose agencies can be asked.</summary>
    public static Task<TestCase> CaseForChecks(this TestHost host) => host.CaseAtRapidReview();

    /// <summary>These agencies (Barts Health where none is named) were asked.</summary>
    public static async Task<TestCase> CaseWithChecks(this TestHost host, params string[] agencies)
    {
        var made = await host.CaseForChecks();
        await host.AskForChecks(made, agencies is [] ? ["barts-health"] : agencies);
        return made;
    }

    public static async Task AskForChecks(this TestHost host, TestCase made, params string[] agencies)
    {
        var calendar = host.Services.GetRequiredService<Installation>().Calendar;
        await host.Do(new ChooseAgencies(made.Reference, agencies, calendar.Add(London.Today(host.Clock), 8), new(About), Why, host.Key()), Actors.Coordinator);
    }

    /// <summary>The lead answers every question and sends the form.</summary>
    public static async Task SendCheckOf(this TestHost host, TestCase made, Actor lead, string words = Analysis)
    {
        await host.WriteCheckOf(made, lead, words);
        await host.Do(new SendCheck(made.Reference, host.Key()), lead);
    }

    /// <summary>Answers every question of the form, and sends nothing.</summary>
    public static async Task WriteCheckOf(this TestHost host, TestCase made, Actor writer, string words = Analysis)
    {
        var check = await host.Send(new CheckForAgency(made.Reference), writer) ?? throw new InvalidOperationException("There is no check form for them.");
        foreach (var section in CheckQuestions.Of(host.Services.GetRequiredService<Installation>().Protocol.CheckForm))
        {
            var answers = section.Questions.ToDictionary(question => question.Key, question => question.Kind switch
            {
                QuestionKind.YesNo => new CheckAnswer(Yes: true),
                QuestionKind.Themes => new CheckAnswer(words, Themes: ["information-sharing"]),
                _ => new CheckAnswer(words),
            });
            await host.Save(new SaveSection(made.Reference, section.Key, new(answers), check.Check.Draft(section.Key)?.Number ?? 0, host.Key()), writer);
        }
    }

    /// <summary>Sends the form as "we hold nothing on this family".</summary>
    public static async Task SendThatNothingIsHeld(this TestHost host, TestCase made, Actor lead)
    {
        var answers = new Dictionary<string, CheckAnswer> { [CheckQuestions.RecordsHeld] = new(Yes: false), [CheckQuestions.RecordsSearched] = new("Tenancy records, both spellings") };
        await host.Save(new SaveSection(made.Reference, "records", new(answers), 0, host.Key()), lead);
        await host.Do(new SendCheck(made.Reference, host.Key()), lead);
    }

    public static async Task AcceptCheckOf(this TestHost host, TestCase made, string agency, int version = 1) =>
        await host.Do(new JudgeCheck(made.Reference, agency, version, Verdict.Accept, new("")), Actors.Coordinator);

    public static async Task SendBackCheckOf(this TestHost host, TestCase made, string agency, string comments, int version = 1) =>
        await host.Do(new JudgeCheck(made.Reference, agency, version, Verdict.SendBack, new(comments)), Actors.Coordinator);

    public static async Task ShareChecksOf(this TestHost host, TestCase made) =>
        await host.Do(new ShareChecks(made.Reference, Why, host.Key()), Actors.Coordinator);

    /// <summary>Barts Health and Housing were asked, sent, accepted and shared.</summary>
    public static async Task<TestCase> CaseWithSharedChecks(this TestHost host)
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        foreach (var lead in new[] { Actors.BartsLead, Actors.HousingLead })
        {
            await host.SendCheckOf(made, lead, $"{Analysis} ({lead.Agency})");
            await host.AcceptCheckOf(made, lead.Agency ?? "");
        }
        await host.ShareChecksOf(made);
        return made;
    }

    /// <summary>Closes the case to somebody, as a declared conflict of interest does.</summary>
    public static Task CloseCaseTo(this TestHost host, TestCase made, Actor conflicted) =>
        host.InAct(async services =>
        {
            var act = services.GetRequiredService<Act>();
            var one = await services.GetRequiredService<ReviewsDbContext>().Cases.SingleAsync(found => found.Id == made.Id);
            if (conflicted.Person is { } person) one.CloseTo(person, "Related to the family", act.At);
            act.Record(AuditStream.Case(made.Id), "closed the case to a person with a conflict of interest");
            return Outcome<string>.Of("closed");
        });

    private static async Task Save(this TestHost host, SaveSection command, Actor writer)
    {
        var saved = await host.Send(command, writer);
        if (!saved.Succeeded) throw new InvalidOperationException(saved.Refusals[0].Words);
    }
}
