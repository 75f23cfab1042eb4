using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Access;
using Partnership.Web.Navigation;
using Partnership.Web.TagHelpers;

namespace Partnership.Web.Pages.Development;

/// <summary>Every piece of the look on one page, as it is and with errors (?wrong=true), for the eyes. ?layout=public, partner or staff.</summary>
[Authorize(Policy = Policies.Development)]
internal sealed class GalleryModel : PageModel
{
    [BindProperty] public Fields Input { get; set; } = new();
    public Audience For { get; private set; } = Audience.Staff;

    public SelectListItem[] Agencies { get; } = [new("Health", "health"), new("Police", "police"), new("Local authority", "la")];

    public ClockStrip[] Clocks { get; } =
    [
        new("decision due", "Friday 11 December 2026", 8, ClockState.Fine, null,
            ["Starts on Friday 27 November 2026, when the notification was sent.", "15 working days: Working Together 2023, paragraph 340.", "No bank holidays in between. Weekends are not counted."]),
        new("checks due", "Thursday 3 December 2026", 1, ClockState.Close, null, ["Starts on Friday 27 November 2026.", "5 working days from the request."]),
        new("minutes due", "Tuesday 1 December 2026", -2, ClockState.Late, null, []),
        new("rapid review report was due", "Monday 30 November 2026", null, ClockState.Done, "Done on time on 27 November 2026", []),
        new("publication was due", "Friday 4 December 2026", null, ClockState.Paused, "Paused while the police investigate", []),
    ];

    public void OnGet(string? layout, bool wrong = false)
    {
        For = layout switch { "public" => Audience.Public, "partner" => Audience.Partners, _ => Audience.Staff };
        if (!wrong)
        {
            Input.School = "Riverside Primary";
            Input.HappenedOn = new DateOnly(2026, 3, 3);
            return;
        }
        ModelState.AddModelError("Input.School", "Tell us the name of the school");
        ModelState.AddModelError("Input.Reason", "Say why, in 2,000 characters or fewer");
        ModelState.SetModelValue("Input.HappenedOn.Day", "31", "31");
        ModelState.SetModelValue("Input.HappenedOn.Month", "2", "2");
        ModelState.SetModelValue("Input.HappenedOn.Year", "2026", "2026");
        ModelState.AddModelError("Input.HappenedOn", "Date of the incident must be a real date");
        ModelState.AddModelError("Input.At", "Time must be a time, like 2:30pm");
        ModelState.AddModelError("Input.Decision", "Choose what was decided");
        ModelState.AddModelError("Input.Agencies", "Choose the agencies to ask");
        ModelState.AddModelError("Input.Agency", "Choose an agency");
        ModelState.AddModelError("Input.LeadAgrees", "Tick to say that your lead agrees");
        ModelState.AddModelError("", "Somebody else has recorded the decision since you opened this page");
    }

    public IActionResult OnPost()
    {
        For = Audience.Staff;
        return Page();
    }

    internal sealed class Fields
    {
        public string? School { get; set; }
        public decimal? Cost { get; set; }
        public string? Reason { get; set; }
        [Display(Name = "Date of the incident")] public DateOnly? HappenedOn { get; set; }
        [Display(Name = "Time")] public TimeOnly? At { get; set; }
        public string? Decision { get; set; }
        public List<string> Agencies { get; set; } = [];
        public string? Agency { get; set; }
        public bool LeadAgrees { get; set; }
    }
}
