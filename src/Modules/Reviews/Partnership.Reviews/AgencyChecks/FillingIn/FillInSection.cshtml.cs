using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.Web.Pages;

namespace Partnership.Reviews.AgencyChecks.FillingIn;

/// <summary>One section of my agency's form. It saves by its button and, with JavaScript, by itself; two who write at once are shown both versions (PLT-72).</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class FillInSectionModel(IMediator mediator, Installation installation) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Section { get; set; } = "";

    /// <summary>The open form, the same over all its saves.</summary>
    [BindProperty] public Guid Form { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public AgencysCheck? View { get; private set; }
    public AnsweredSection? Saved { get; private set; }
    public CheckDraft? Draft => View?.Check.Draft(Section);
    public IReadOnlyList<Theme> Themes => installation.Profile.Themes;

    /// <summary>What somebody else did while this form was open; null when nobody did.</summary>
    public string? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (Saved is null || View is not { MayWrite: true }) return NotFound();
        Input.Answers = Saved.Questions.ToDictionary(question => question.Question.Key, question => Typed.Of(question.Answer));
        Seen = Draft?.Number ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? keep)
    {
        if (keep == "both") await AddWhatIsSaved();
        if (!ModelState.IsValid) return await ShowAgain();
        var saved = await Ask(new SaveSection(Reference, Section, Written(), Seen, Form));
        if (saved.IsNotFound) return NotFound();
        if (saved.Succeeded)
        {
            TempData[Said.Key] = $"Draft saved at {Times.Of(saved.Value.SavedAt)}. Not sent";
            return LocalRedirect($"/checks/{Reference}");
        }
        Tell([.. saved.Refusals.Where(refusal => refusal.Field != SaveSection.Conflict)]);
        Conflict = saved.Refusals.FirstOrDefault(refusal => refusal.Field == SaveSection.Conflict)?.Words;
        await Fill();
        if (Conflict is not null) Seen = Draft?.Number ?? 0;
        return Saved is null ? NotFound() : Page();
    }

    /// <summary>What the page's script sends by itself: 200 with the time, or 409 with who saved in between.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        var saved = await Ask(new SaveSection(Reference, Section, Written(), Seen, Form));
        if (saved.IsNotFound) return NotFound();
        if (!saved.Succeeded) return new JsonResult(new { words = saved.Refusals[0].Words }) { StatusCode = StatusCodes.Status409Conflict };
        Response.Headers["X-Draft-Version"] = $"{saved.Value.Number}";
        return new JsonResult(new { savedAt = Times.Of(saved.Value.SavedAt), number = saved.Value.Number });
    }

    protected override async Task Fill()
    {
        View = await Ask(new CheckForAgency(Reference));
        Saved = View?.Sections.FirstOrDefault(section => section.Key == Section)
            ?? (View is not null && CheckQuestions.Section(installation.Protocol.CheckForm, Section) is { } hidden ? CheckInWords.Of(hidden, View.Written, installation.Profile) : null);
        foreach (var question in Saved?.Questions ?? []) Input.Answers.TryAdd(question.Question.Key, new());
    }

    private SectionAnswers Written() => new(Input.Answers.ToDictionary(one => one.Key, one => one.Value.ToAnswer()));

    private async Task AddWhatIsSaved()
    {
        await Fill();
        foreach (var question in Saved?.Questions ?? [])
        {
            var mine = Input.Answers[question.Question.Key];
            Input.Answers[question.Question.Key] = Typed.Of(question.Answer).With(mine);
        }
        ModelState.Clear();
    }

    internal sealed class Fields
    {
        public Dictionary<string, Typed> Answers { get; set; } = [];
    }

    internal sealed class Typed
    {
        public string? Words { get; set; }
        public bool? Yes { get; set; }
        public List<string>? Themes { get; set; }

        public static Typed Of(CheckAnswer answer) => new() { Words = answer.Words, Yes = answer.Yes, Themes = [.. answer.Themes ?? []] };

        public CheckAnswer ToAnswer() => new(string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(), Yes, Themes is { Count: > 0 } ? Themes : null);

        /// <summary>Both texts, the saved one first; of a yes and a no, mine.</summary>
        public Typed With(Typed mine) => new()
        {
            Words = string.Join("\n\n", new[] { Words, mine.Words }.OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).Distinct()),
            Yes = mine.Yes ?? Yes,
            Themes = [.. (Themes ?? []).Union(mine.Themes ?? [])],
        };
    }
}
