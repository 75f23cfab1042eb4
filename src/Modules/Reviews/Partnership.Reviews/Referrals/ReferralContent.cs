using System.Text.Json.Serialization;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Referrals;

/// <summary>What a referral tells: every field of the professional's form, and what a family tells in their words. What was not asked or not answered is null.</summary>
internal sealed record ReferralContent : PersonalContent
{
    public ReferrerDetails Referrer { get; init; } = new();
    public IReadOnlyList<ReferredChild> Children { get; init; } = [];

    /// <summary>What happened.</summary>
    public string Description { get; init; } = "";
    public DateOnly? IncidentOn { get; init; }

    /// <summary>When, where it was no single day: "over the last two years".</summary>
    public string? WhenInWords { get; init; }

    /// <summary>Known or suspected abuse or neglect.</summary>
    public string? Abuse { get; init; }

    /// <summary>What the referrer's agency did with the child and family.</summary>
    public string? AgencysWork { get; init; }

    /// <summary>The services a family says were involved.</summary>
    public string? ServicesInvolved { get; init; }

    /// <summary>Why a review; from a family: what should be looked at.</summary>
    public string? WhyReview { get; init; }

    /// <summary>Key of a pathway of the protocol's referral form.</summary>
    public string? Pathway { get; init; }
    public string? FirstIdentifiedBy { get; init; }
    public string? MediaInterest { get; init; }
    public string? CriminalProceedings { get; init; }
    public IReadOnlyList<Declared> Declarations { get; init; } = [];
}

/// <summary>Who refers. Empty for somebody who chose to be anonymous.</summary>
internal sealed record ReferrerDetails : PersonalContent
{
    public string? Name { get; init; }
    public string? Role { get; init; }

    /// <summary>The agency in words.</summary>
    public string? Agency { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
    public string? Address { get; init; }

    /// <summary>To the child, from a family: "Parent or carer".</summary>
    public string? Relationship { get; init; }
    public Naming Naming { get; init; } = Naming.ToAgencies;

    /// <summary>Null where it was not asked.</summary>
    public Contacting? SafeToContact { get; init; }

    /// <summary>How and when it is safe.</summary>
    public string? ContactWords { get; init; }
    public bool IsSafeguardingLead { get; init; }

    /// <summary>Their safeguarding lead, where that is somebody else.</summary>
    public string? LeadName { get; init; }
    public string? LeadEmail { get; init; }

    /// <summary>A mail may go to them without a human being looking first.</summary>
    [JsonIgnore] public string? MailTo => SafeToContact is Contacting.OnlyAsSaid or Contacting.No ? null : Email;
}

/// <summary>A declaration of the protocol that was ticked, with whom it names.</summary>
internal sealed record Declared(string Key, string Words, string? Named) : PersonalContent;

/// <summary>Who may be told who refers (REV-04).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Naming>))]
internal enum Naming { ToAgencies, ToBusinessUnitOnly, Anonymous }

/// <summary>Whether it is safe to get in touch (HRD-14).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Contacting>))]
internal enum Contacting { Yes, OnlyAsSaid, No }
