using System.ComponentModel.DataAnnotations;

namespace Partnership.Reviews.Panels.Days;

/// <summary>The fields of a form that sets a panel's day.</summary>
internal class PanelDayFields
{
    [Display(Name = "Day of the panel")] public DateOnly? HeldOn { get; set; }
    [Display(Name = "Start")] public TimeOnly? StartsAt { get; set; }
    [Display(Name = "End")] public TimeOnly? EndsAt { get; set; }
    public string? Place { get; set; }
    public string? WhyLate { get; set; }
}
