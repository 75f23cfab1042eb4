using System.ComponentModel.DataAnnotations;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Days = Partnership.Kernel.Time.WorkingCalendar;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

/// <summary>The days of a case that doesn't exist, as the form gives them; what is left out is today, at 9am.</summary>
internal sealed class SampleFields
{
    [Display(Name = "Day of the referral")] public DateOnly? Referred { get; set; }
    [Display(Name = "Time of the referral")] public TimeOnly? At { get; set; }
    [Display(Name = "Day the authority became aware")] public DateOnly? Aware { get; set; }
    [Display(Name = "Day of the notification")] public DateOnly? Notified { get; set; }

    /// <summary>Fills what was left out.</summary>
    public void Complete(DateOnly today)
    {
        Referred ??= today;
        At ??= new(9, 0);
        Aware ??= Referred;
        Notified ??= Referred;
    }

    /// <summary>Days outside the years whose bank holidays are known tell nothing.</summary>
    public IEnumerable<Refusal> Wrong(Days calendar)
    {
        foreach (var (field, day) in new[] { (nameof(Referred), Referred), (nameof(Aware), Aware), (nameof(Notified), Notified) })
            if (day is { } date && !calendar.Knows(date))
                yield return new(field, $"Enter a day from {calendar.Holidays.FirstYear} to {calendar.Holidays.LastYear}: bank holidays are known for these years.");
    }
}
