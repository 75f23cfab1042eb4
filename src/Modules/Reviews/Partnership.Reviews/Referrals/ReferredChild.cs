using System.Text.Json.Serialization;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Referrals;

/// <summary>A child of a referral: born or not, named or not, with a date of birth or an age that may be a guess (HRD-12).</summary>
internal sealed record ReferredChild : PersonalContent
{
    public bool Unborn { get; init; }
    public string? LastNames { get; init; }
    public string? Forenames { get; init; }
    public string? OtherNames { get; init; }

    /// <summary>Date of birth; of an unborn child, the day it is expected.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>In years, where the date of birth isn't known.</summary>
    public int? Age { get; init; }
    public bool AgeIsEstimated { get; init; }
    public string? Gender { get; init; }
    public string? Ethnicity { get; init; }
    public string? Disability { get; init; }
    public string? Address { get; init; }
    public string? ParentsAndCarers { get; init; }

    /// <summary>False for a brother, sister or other child of the household who was not harmed (HRD-10).</summary>
    public bool WasHarmed { get; init; } = true;

    [JsonIgnore]
    public string Name => $"{Forenames} {LastNames}".Trim() is { Length: > 0 } name ? name : Unborn ? "Unborn child" : "Name not known";

    [JsonIgnore]
    public string Initials
    {
        get
        {
            var letters = string.Concat($"{Forenames} {LastNames}".Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => $"{char.ToUpperInvariant(word[0])}."));
            return letters.Length > 0 ? letters : Unborn ? "Unborn" : "Unknown";
        }
    }

    /// <summary>Whole years on that day; null for an unborn child or where nothing is known.</summary>
    public int? AgeOn(DateOnly day)
    {
        if (Unborn) return null;
        if (Born is not { } born) return Age;
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }

    /// <summary>The age on the day of the incident in words (HRD-12): "7 years old on 3 March 2026", "about 7 years old", "unborn".</summary>
    public string AgeInWords(DateOnly? incidentOn)
    {
        if (Unborn) return Born is { } expected ? $"Unborn, expected {Dates.Long(expected)}" : "Unborn";
        if (Born is { } born)
            return incidentOn is { } day && day >= born ? $"{Years(AgeOn(day) ?? 0)} on {Dates.Long(day)}, born {Dates.Long(born)}" : $"Born {Dates.Long(born)}";
        return Age is { } age ? (AgeIsEstimated ? "About " : "") + Years(age) : "Age not known";
    }

    /// <summary>"Alex Beech, about 7 years old": name and age as one line.</summary>
    public string NameAndAge(DateOnly? incidentOn)
    {
        var age = AgeInWords(incidentOn);
        return $"{Name}, {char.ToLowerInvariant(age[0])}{age[1..]}";
    }

    /// <summary>The open initials of a case: of up to three children, then how many more (REV-92).</summary>
    public static string InitialsOf(IReadOnlyList<ReferredChild> children)
    {
        if (children.Count == 0) return "Unknown";
        var shown = string.Join(", ", children.OrderByDescending(child => child.WasHarmed).Take(3).Select(child => child.Initials));
        return children.Count > 3 ? $"{shown} and {children.Count - 3} more" : shown;
    }

    private static string Years(int age) => age switch { 0 => "under 1 year old", 1 => "1 year old", _ => $"{age} years old" };
}
