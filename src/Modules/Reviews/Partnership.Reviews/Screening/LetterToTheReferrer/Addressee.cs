using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>To whom a letter goes, and what must be thought of before it does (REV-04, HRD-14).</summary>
internal sealed record Addressee(Referral Referral, ReferrerDetails Who)
{
    /// <summary>Somebody of the family or the public gets the plainer letter.</summary>
    public bool IsFamily => Referral.Door == ReferralDoor.Public || !string.IsNullOrWhiteSpace(Who.Relationship);

    public string Template => IsFamily ? "reviews.letter-to-a-family" : "reviews.letter-to-a-professional";

    /// <summary>Somebody must make sure that the way it goes is safe for them.</summary>
    public bool NeedsCare => Who.SafeToContact is Contacting.OnlyAsSaid or Contacting.No;

    /// <summary>Said before anything else.</summary>
    public IReadOnlyList<string> Cautions => [.. Naming(), .. Contact()];

    private IEnumerable<string> Naming()
    {
        if (Who.Naming == Referrals.Naming.Anonymous) yield return "Whoever referred did not give a name. Write only if they have since told you how to reach them, and do not try to find out who they are.";
        if (Who.Naming == Referrals.Naming.ToBusinessUnitOnly) yield return "They asked to stay unnamed to the agencies. Send the letter to them alone, and give no copy to anybody.";
    }

    private IEnumerable<string> Contact()
    {
        if (Who.SafeToContact == Contacting.No) yield return "It is not safe to contact them. Do not post, email or call; a letter may only be given to them in a way they agreed to themselves.";
        if (Who.SafeToContact == Contacting.OnlyAsSaid) yield return $"It is safe to contact them only as they said: {Who.ContactWords}";
    }
}
