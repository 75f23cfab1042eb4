using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Referrals.AskTheReferrer;
using Partnership.Reviews.Referrals.FollowUp;
using Partnership.Reviews.Referrals.Referring.FromFamilies;
using Partnership.Reviews.Referrals.Referring.FromProfessionals;
using Partnership.Reviews.Referrals.Referring.KeyingIn;

namespace Partnership.Reviews.Demonstration;

/// <summary>How a referral comes in, and what the referrer is asked.</summary>
internal static class TellingReferrals
{
    /// <summary>A number that is kept free for stories.</summary>
    private const string Telephone = "020 7946 0000";

    /// <summary>The safeguarding lead of an agency refers, signed in.</summary>
    public static async Task<ReferralReceipt> IsReferred(this CaseStory story)
    {
        var agency = story.Agency(story.Tale.From);
        var lead = await story.LeadOf(agency.Key);
        return story.Began((await story.Do(new ReferAsProfessional(Full(story, agency, lead), agency.Key, CaseStory.Form()), lead)).Value);
    }

    /// <summary>Somebody of the family refers, without an account.</summary>
    public static async Task<ReferralReceipt> IsReferredByTheFamily(this CaseStory story)
    {
        var told = new ReferralContent
        {
            Referrer = new() { Name = $"A relative of {story.Tale.Child} (a made-up person)", Relationship = "Another family member", Telephone = Telephone, Email = "relative@family.example", SafeToContact = Contacting.Yes },
            Children = story.Tale.Children(story.Days.Today),
            Description = story.Tale.Happened,
            WhyReview = story.Tale.Why,
            WhenInWords = "Over the last few months",
            ServicesInvolved = "The hospital, Riverside School and a social worker.",
        };
        return story.Began((await story.Do(new ReferAsFamily(told, CaseStory.Form()), Actor.Public)).Value);
    }

    /// <summary>An officer writes down what somebody said on the telephone earlier that day.</summary>
    public static async Task<ReferralReceipt> IsReferredByTelephone(this CaseStory story, int hour)
    {
        var agency = story.Agency(story.Tale.From);
        var told = Full(story, agency, await story.LeadOf(agency.Key));
        return story.Began((await story.Do(new KeyInReferral(told, agency.Key, Arrival.Telephone, London.At(story.Day, new(hour, 0)), Reply.CallBack, CaseStory.Form()))).Value);
    }

    public static async Task IsAskedOfTheReferrer(this CaseStory story, string question) => await story.Do(new AskTheReferrer(story.Reference, question, CaseStory.Form()));

    /// <summary>The referrer answers the question by their account.</summary>
    public static async Task IsAnswered(this CaseStory story, ReferralReceipt receipt, string answer)
    {
        var lead = await story.LeadOf(story.Agency(story.Tale.From).Key);
        var status = await story.Ask(new ReferralStatus(receipt.Referral), lead);
        if (status.Question is { } question) await story.Do(new AnswerTheQuery(receipt.Referral, question.Id, answer, CaseStory.Form()), lead);
    }

    private static ReferralReceipt Began(this CaseStory story, ReferralReceipt receipt)
    {
        story.Reference = receipt.Reference;
        return receipt;
    }

    private static ReferralContent Full(CaseStory story, Agency agency, Actor lead) => new()
    {
        Referrer = new()
        {
            Name = lead.Name,
            Role = lead.Roles.Select(role => role.Title).FirstOrDefault(),
            Agency = agency.Name,
            Telephone = Telephone,
            Email = $"referrals@{agency.EmailDomains.FirstOrDefault($"{agency.Key}.example")}",
            IsSafeguardingLead = true,
        },
        Children = story.Tale.Children(story.Days.Today),
        IncidentOn = story.Day.AddDays(-3),
        Description = story.Tale.Happened,
        Abuse = story.Tale.Abuse,
        FirstIdentifiedBy = agency.Name,
        AgencysWork = $"{agency.Name} has known the family for about a year.",
        WhyReview = story.Tale.Why,
        Pathway = story.Protocol.ReferralForm.Pathways.Select(one => one.Key).FirstOrDefault(),
        MediaInterest = "None is known.",
        CriminalProceedings = "None are known at this time.",
        Declarations = [.. story.Protocol.ReferralForm.Declarations.Select(one => new Declared(one.Key, one.Words, one.NamesAPerson ? lead.Name : null))],
    };
}
