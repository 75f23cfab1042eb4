using Partnership.Kernel.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.AgencyChecks.Sending;
using Partnership.Reviews.AgencyChecks.SharingChecks;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.Combining;
using Partnership.Reviews.Chronologies.ImportingEntries;
using Partnership.Reviews.Chronologies.Linking;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.PuttingIn;
using Partnership.Reviews.Chronologies.Reading;
using static Partnership.Reviews.Chronologies.Significance;

namespace Partnership.Reviews.Demonstration;

/// <summary>Three agencies tell of the same family over three years: a long silence, days on which several had contact, an event of which they tell differently, settled, and one that stays open.</summary>
internal static class TellingChronologies
{
    /// <summary>As ChecksAreShared, and each form brings a chronology.</summary>
    /// <param name="notified">Working days ago.</param>
    public static async Task ChecksAreSharedWithChronologies(this CaseStory story, int notified)
    {
        await story.Ago(notified - 1, 9, 30);
        var asked = await story.AgenciesAreAsked(3);
        await story.Ago(notified - 4, 11);
        foreach (var (agency, number) in asked.OrderBy(agency => story.Profile.Agency(agency)?.Kind switch { AgencyKind.Health => 0, AgencyKind.Education => 1, _ => 2 }).Select((agency, number) => (agency, Part: number switch { 0 => 0, 1 when asked.Count > 2 => 2, _ => 1 })))
        {
            await story.AgencyWrites(agency);
            await story.Do(new ImportEntries(story.Reference, [.. Told(number, story.Days[notified])], ImportHow.Add, CaseStory.Form()), await story.LeadOf(agency));
            await story.Do(new SendCheck(story.Reference, CaseStory.Form()), await story.LeadOf(agency));
        }
        await story.Ago(notified - 5, 14);
        foreach (var agency in asked) await story.CheckIsAccepted(agency);
        await story.ChronologyIsWorkedOn(story.Days[notified]);
        await story.Do(new ShareChecks(story.Reference, story.For("So that the panel and the agencies see the whole before they meet"), CaseStory.Form()));
    }

    private static async Task ChronologyIsWorkedOn(this CaseStory story, DateOnly incident)
    {
        await story.Do(new PutIn(story.Reference, null, 0, TypedEntry.Of(new(incident.AddDays(-4), null, null, story.Tale.Happened, "The referral", null, null, Key)), CaseStory.Form()));
        var read = await story.Ask(new CombinedChronologyOf(story.Reference));
        var days = read.Parts.Entries.Where(one => one.IsContact).GroupBy(one => one.Told.From).Where(day => day.Select(one => one.Agency).Distinct().Count() > 1).OrderBy(day => day.Key).ToList();
        if (days.Count < 3) return;
        await story.Link(days[0], Accounts.Agree, null);
        var differing = await story.Link(days[1], Accounts.Differ, "Who asked for the visit, and whether the child was seen.");
        await story.Do(new SettleDifference(story.Reference, differing, 1, days[1].First().Id, false, "It was written down on the day; the other account was written from memory three weeks later."));
        await story.Link(days[2], Accounts.Differ, "One record says that the parent asked for help, the other that help was turned down.");
        await story.Do(new CombineChronology(story.Reference, CaseStory.Form()));
    }

    private static async Task<Guid> Link(this CaseStory story, IEnumerable<AgencyEntry> entries, Accounts accounts, string? differs)
    {
        var linked = await story.Do<Outcome<Guid>>(new LinkAsOneEvent(story.Reference, [.. entries.Select(one => one.Id)], accounts, differs, CaseStory.Form()));
        return linked.Value;
    }

    /// <summary>What the first, second and third agency asked tells; dates count back from the notification.</summary>
    private static IEnumerable<EntryContent> Told(int agency, DateOnly notified)
    {
        EntryContent One(int daysBefore, string what, string source, Significance matters = Background, string? lived = null, string? analysis = null, TimeOnly? at = null, int lasted = 0) =>
            new(notified.AddDays(-daysBefore), lasted > 0 ? notified.AddDays(lasted - daysBefore) : null, at, what, source, lived, analysis, matters);

        return agency switch
        {
            0 =>
            [
                One(1092, "First contact: a routine visit at home by a worker of the early years team.", "Visit record", Notable, "A lively baby; toys in the room, warm and fed."),
                One(1002, "Review at fifteen weeks. All as expected.", "Clinic letter"),
                One(884, "Appointment missed. A letter was sent with a new date.", "Clinic letter"),
                One(866, "Appointment missed. A text message was sent.", "Clinic letter", Notable, analysis: "Two missed appointments were taken as two, not as a pattern."),
                One(410, "The parent came to the drop-in and spoke of sleepless nights and money.", "Drop-in register", Notable, "Clung to the parent, did not play.", "The first time the parent asked for help."),
                One(302, "Joint visit with a colleague of another service after a call.", "Visit record", Key, "Quiet; watched the door when voices were raised.", at: new(14, 30)),
                One(187, "The parent asked for help with housing and was given two telephone numbers.", "Telephone note", Notable),
                One(63, "Seen at the clinic with a bruise on the forehead; the explanation fitted the age.", "Clinic letter", Key, "Cried when undressed; calm with the worker.", "Looked at by itself. Nobody asked what else was known.", new(10, 15)),
                One(12, "Telephone call: the parent cancelled the next visit.", "Telephone note"),
            ],
            1 =>
            [
                One(1040, "Asked whether the family is known, for a nursery place. Nothing was held.", "Enquiry form"),
                One(640, "A neighbour told of shouting in the night. No visit followed.", "Contact record", Notable, analysis: "Closed because nobody was named as hurt."),
                One(410, "The parent was advised about benefits; the child was with them.", "Advice record"),
                One(302, "Visit together with a colleague of another service. The child was not seen: asleep.", "Visit record", Key, analysis: "The two records of this visit do not agree.", at: new(14, 0)),
                One(187, "Help with housing was offered and turned down.", "Telephone note", Notable),
                One(150, "Support in the home once a week.", "Support plan", Notable, "Began to sit and draw with the worker; said little.", lasted: 42),
                One(30, "The support plan was closed: no answer to two calls.", "Closing summary", Key, analysis: "Closed without asking the other services."),
            ],
            _ =>
            [
                One(700, "The parent was seen for low mood; the child was heard crying in the next room.", "Assessment"),
                One(640, "Called in the night by the parent, who spoke of shouting at home. All were calm at the end of the call.", "Call log", Notable, at: new(23, 40)),
                One(302, "Told by another service of its visit; no further action.", "Call log"),
                One(187, "A call from the parent about a missed appointment.", "Call log"),
                One(63, "Asked by the clinic for what was known; nothing was found under that spelling of the name.", "Information request", Key, analysis: "Another spelling would have found three records."),
                One(5, "Called by the ambulance service.", "Call log", Key, "In pain; held the hand of the first person who came.", at: new(7, 50)),
            ],
        };
    }
}
