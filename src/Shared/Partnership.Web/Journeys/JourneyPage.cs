using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Partnership.Web.Journeys;

/// <summary>A page of a journey: one question, or the page where the answers are checked. The answers so far are there before the handler runs;
/// nothing of the page is kept by the browser.</summary>
public abstract class JourneyPage<TAnswers>(Journey<TAnswers> journey, IJourneyStore store) : PageModel where TAnswers : class, new()
{
    private Guid? _id;

    /// <summary>The form's own id, for what hangs on it; null until its first answer is kept.</summary>
    protected Guid? FormId => _id;

    /// <summary>What was answered so far; empty at the first question.</summary>
    public TAnswers Answers { get; private set; } = new();
    public Journey<TAnswers> Journey => journey;

    /// <summary>They came from the check page to change this answer.</summary>
    public bool Changing => Request.Query["return"] == "check";

    /// <summary>For the layout's back link.</summary>
    public string BackTo => journey.Back(Request.Path, Answers, Changing);

    /// <summary>Puts the answer given before into the page's fields.</summary>
    protected virtual void Show() { }

    /// <summary>Reads what the page offers to choose from; called whenever it is shown.</summary>
    protected virtual Task Fill() => Task.CompletedTask;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _id = JourneyCookie.Id(HttpContext, journey.Kind);
        var kept = _id is { } id ? await store.Load<TAnswers>(id, journey.Kind, HttpContext.RequestAborted) : null;
        if (kept is null)
        {
            // Another form's id, or one that was ended: a new one begins with the next answer.
            _id = null;
            if (!journey.Begins(Request.Path))
            {
                context.Result = Redirect("/form-closed");
                return;
            }
        }
        Answers = kept ?? new();
        await next();
    }

    public virtual async Task<IActionResult> OnGetAsync()
    {
        Show();
        return await ShowPage();
    }

    /// <summary>Keeps the answer and goes on; with a field that is wrong, shows the page again with all that was typed.</summary>
    protected async Task<IActionResult> Keep(Action<TAnswers> answer)
    {
        if (!ModelState.IsValid) return await ShowPage();
        answer(Answers);
        await Save();
        return LocalRedirect(journey.Next(Request.Path, Answers, Changing));
    }

    /// <summary>Keeps what was typed without going on: "add another", "save and come back later".</summary>
    protected async Task Save()
    {
        _id ??= JourneyCookie.Begin(HttpContext, journey.Kind, journey.Remembered);
        await store.Save(_id.Value, journey.Kind, Answers, HttpContext.RequestAborted);
    }

    /// <summary>Says what is wrong with a field of this page: Wrong(nameof(School), "Tell us the school").</summary>
    protected void Wrong(string field, string words) => ModelState.AddModelError(field, words);

    /// <summary>When the form's first answer was given.</summary>
    protected async Task<DateTimeOffset?> BegunAt() => _id is { } id ? await store.BegunAt(id, HttpContext.RequestAborted) : null;

    /// <summary>After sending: nothing of the form is kept.</summary>
    protected async Task End()
    {
        if (_id is { } id) await store.Discard(id, HttpContext.RequestAborted);
        JourneyCookie.End(HttpContext, journey.Kind);
        _id = null;
    }

    /// <summary>Begins another journey with what it needs to know, such as the receipt after a form was sent: kept here, not in the address.</summary>
    protected async Task Begin<TOther>(Journey<TOther> other, TOther answers) where TOther : class, new() =>
        await store.Save(JourneyCookie.Begin(HttpContext, other.Kind, other.Remembered), other.Kind, answers, HttpContext.RequestAborted);

    protected async Task<IActionResult> ShowPage()
    {
        await Fill();
        return Page();
    }
}
