using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

internal enum AgeKnown { BornOn, Years, Unborn, NotKnown }

/// <summary>The fields of a child as typed.</summary>
internal sealed class ChildForm
{
    public string? LastNames { get; set; }
    public string? Forenames { get; set; }
    public string? OtherNames { get; set; }
    public AgeKnown? Age { get; set; }
    [Display(Name = "Date of birth")] public DateOnly? Born { get; set; }
    public string? Years { get; set; }
    public bool Estimated { get; set; }
    [Display(Name = "The expected day")] public DateOnly? Expected { get; set; }
    public bool? WasHarmed { get; set; }
    public string? Gender { get; set; }
    public string? Ethnicity { get; set; }
    public string? Disability { get; set; }
    public string? Address { get; set; }
    public string? ParentsAndCarers { get; set; }

    public static ChildForm Of(ReferredChild child) => new()
    {
        LastNames = child.LastNames,
        Forenames = child.Forenames,
        OtherNames = child.OtherNames,
        Age = child.Unborn ? AgeKnown.Unborn : child.Born is not null ? AgeKnown.BornOn : child.Age is not null ? AgeKnown.Years : AgeKnown.NotKnown,
        Born = child.Unborn ? null : child.Born,
        Expected = child.Unborn ? child.Born : null,
        Years = child.Age?.ToString(CultureInfo.InvariantCulture),
        Estimated = child.AgeIsEstimated,
        WasHarmed = child.WasHarmed,
        Gender = child.Gender,
        Ethnicity = child.Ethnicity,
        Disability = child.Disability,
        Address = child.Address,
        ParentsAndCarers = child.ParentsAndCarers,
    };

    /// <summary>The dates that belong to a choice that was not made: what is wrong with them does not matter.</summary>
    public IEnumerable<string> NotAsked()
    {
        if (Age != AgeKnown.BornOn) yield return "Input.Born";
        if (Age != AgeKnown.Unborn) yield return "Input.Expected";
    }

    public IEnumerable<(string Field, string Words)> Problems(DateOnly today)
    {
        if (Age is null) yield return (nameof(Age), "Choose what is known of the child’s age");
        if (Age == AgeKnown.BornOn && Born is null) yield return (nameof(Born), "Enter the date of birth");
        if (Age == AgeKnown.BornOn && Born > today) yield return (nameof(Born), "Date of birth must be today or in the past; for a child not born yet choose “Not born yet”");
        if (Age == AgeKnown.BornOn && Born < today.AddYears(-26)) yield return (nameof(Born), "Date of birth must be within the last 26 years");
        if (Age == AgeKnown.Years && string.IsNullOrWhiteSpace(Years)) yield return (nameof(Years), "Enter the age in years");
        ChildFields.ReadAge(Years, out var problem);
        if (Age == AgeKnown.Years && problem is not null) yield return (nameof(Years), problem);
        if (WasHarmed is null) yield return (nameof(WasHarmed), "Choose whether this child was harmed, or is thought to have been");
        foreach (var (field, typed, most, what) in Texts())
            if (typed?.Trim().Length > most) yield return (field, $"{what} must be {most:N0} characters or fewer");
    }

    public ReferredChild ToChild() => new()
    {
        LastNames = ReferralLimits.Typed(LastNames),
        Forenames = ReferralLimits.Typed(Forenames),
        OtherNames = ReferralLimits.Typed(OtherNames),
        Unborn = Age == AgeKnown.Unborn,
        Born = Age switch { AgeKnown.BornOn => Born, AgeKnown.Unborn => Expected, _ => null },
        Age = Age == AgeKnown.Years ? ChildFields.ReadAge(Years, out _) : null,
        AgeIsEstimated = Age == AgeKnown.Years && Estimated,
        WasHarmed = WasHarmed != false,
        Gender = ReferralLimits.Typed(Gender),
        Ethnicity = ReferralLimits.Typed(Ethnicity),
        Disability = ReferralLimits.Typed(Disability),
        Address = ReferralLimits.Typed(Address),
        ParentsAndCarers = ReferralLimits.Typed(ParentsAndCarers),
    };

    private (string Field, string? Typed, int Most, string What)[] Texts() =>
    [
        (nameof(LastNames), LastNames, ReferralLimits.Line, "Last names"), (nameof(Forenames), Forenames, ReferralLimits.Line, "Forenames"),
        (nameof(OtherNames), OtherNames, ReferralLimits.Line, "Other names"), (nameof(Gender), Gender, ReferralLimits.Line, "Gender"),
        (nameof(Ethnicity), Ethnicity, ReferralLimits.Line, "Ethnicity"), (nameof(Disability), Disability, ReferralLimits.Line, "Disability"),
        (nameof(Address), Address, 1000, "Address"), (nameof(ParentsAndCarers), ParentsAndCarers, 2000, "Parents and carers"),
    ];
}
