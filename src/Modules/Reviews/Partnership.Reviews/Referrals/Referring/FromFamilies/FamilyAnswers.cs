using System.Security.Cryptography;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>What a parent, carer or member of the public has answered so far. Only what they can know is asked (REV-04).</summary>
internal sealed class FamilyAnswers
{
    /// <summary>The form's key: random, kept with the answers, so that one form can become one referral only.</summary>
    public Guid Key { get; set; } = new(RandomNumberGenerator.GetBytes(16));
    public string? Relationship { get; set; }
    public List<ReferredChild> Children { get; set; } = [];

    /// <summary>They said that there is no other child to add.</summary>
    public bool NoMoreChildren { get; set; }
    public string? WhatHappened { get; set; }
    public WhenItWas? When { get; set; }
    public DateOnly? On { get; set; }
    public string? WhenInWords { get; set; }
    public string? Services { get; set; }
    public string? ToLookAt { get; set; }
    public Naming? Naming { get; set; }
    public string? Name { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public Contacting? Safe { get; set; }
    public string? ContactWords { get; set; }

    public bool IsAnonymous => Naming == Referrals.Naming.Anonymous;
    public bool CanBeReached => !IsAnonymous && (Telephone ?? Email) is not null;

    public ReferralContent ToContent() => new()
    {
        Children = Children,
        Description = WhatHappened ?? "",
        IncidentOn = When == WhenItWas.OneDay ? On : null,
        WhenInWords = When == WhenItWas.OverTime ? WhenInWords : null,
        ServicesInvolved = Services,
        WhyReview = ToLookAt,
        // An answer changed to "anonymous" takes the name and numbers typed before with it.
        Referrer = IsAnonymous
            ? new() { Relationship = Relationship, Naming = Referrals.Naming.Anonymous }
            : new()
            {
                Relationship = Relationship,
                Naming = Naming ?? Referrals.Naming.ToBusinessUnitOnly,
                Name = Name,
                Telephone = Telephone,
                Email = Email,
                SafeToContact = CanBeReached ? Safe : null,
                ContactWords = CanBeReached && Safe == Contacting.OnlyAsSaid ? ContactWords : null,
            },
    };
}

internal enum WhenItWas { OneDay, OverTime, NotKnown }
