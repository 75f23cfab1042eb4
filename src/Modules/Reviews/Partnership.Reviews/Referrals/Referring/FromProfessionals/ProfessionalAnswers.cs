using System.Security.Cryptography;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>What was typed into the full form so far: every field of the professional's form (REV-03), and how it came where an officer keys it in (REV-18).</summary>
internal sealed class ProfessionalAnswers
{
    /// <summary>The form's key: random, kept with the answers, so that one form can become one referral only.</summary>
    public Guid Key { get; set; } = new(RandomNumberGenerator.GetBytes(16));

    /// <summary>Set where an officer writes down what came otherwise.</summary>
    public KeyedInAnswers? KeyedIn { get; set; }

    public ReferrerDetails You { get; set; } = new();

    /// <summary>Key of an agency of the profile, or <see cref="OtherAgency"/>; null until it is answered.</summary>
    public string? Agency { get; set; }
    public bool YouIsDone { get; set; }
    public List<ReferredChild> Children { get; set; } = [];
    public DateOnly? IncidentOn { get; set; }
    public string? WhenInWords { get; set; }
    public string? Description { get; set; }
    public string? Abuse { get; set; }
    public string? FirstIdentifiedBy { get; set; }
    public string? AgencysWork { get; set; }
    public string? WhyReview { get; set; }
    public string? Pathway { get; set; }
    public string? MediaInterest { get; set; }
    public string? CriminalProceedings { get; set; }
    public bool MoreIsDone { get; set; }
    public bool FilesAreDone { get; set; }
    public bool? IsLead { get; set; }
    public string? LeadName { get; set; }
    public string? LeadEmail { get; set; }
    public List<Declared> Declarations { get; set; } = [];
    public bool DeclarationsAreDone { get; set; }

    public const string OtherAgency = "other";

    public string? AgencyKey => Agency == OtherAgency ? null : Agency;
    public bool IncidentIsDone => Description is not null;
    public bool WhyIsDone => WhyReview is not null;

    public ReferralContent ToContent() => new()
    {
        Referrer = You with { IsSafeguardingLead = IsLead == true, LeadName = IsLead == false ? LeadName : null, LeadEmail = IsLead == false ? LeadEmail : null },
        Children = Children,
        Description = Description ?? "",
        IncidentOn = IncidentOn,
        WhenInWords = WhenInWords,
        Abuse = Abuse,
        FirstIdentifiedBy = FirstIdentifiedBy,
        AgencysWork = AgencysWork,
        WhyReview = WhyReview,
        Pathway = Pathway,
        MediaInterest = MediaInterest,
        CriminalProceedings = CriminalProceedings,
        Declarations = Declarations,
    };
}

/// <summary>How a referral came that an officer writes down, when it was received in London's time, and how it is answered.</summary>
internal sealed class KeyedInAnswers
{
    public Arrival CameBy { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public Reply AnswerBy { get; set; }
}
