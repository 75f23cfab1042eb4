using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Platform.Files;
using Partnership.Web.Journeys;
using Partnership.Web.Uploads;

namespace Partnership.Reviews.Referrals.Referring;

/// <summary>Documents and photographs that go with a referral: one after another without JavaScript, several with it (REV-07). They hang on the form until it is sent, and go with it when it is left.</summary>
[StreamsUploads]
internal abstract class FilesPage<TAnswers>(Journey<TAnswers> journey, IJourneyStore store, PublicForms forms, TakingFiles taking, StoredFiles stored) : JourneyPage<TAnswers>(journey, store), IFilesPage
    where TAnswers : class, new()
{
    /// <summary>The value of the button that goes on.</summary>
    private const string GoingOn = "on";

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    /// <summary>The field's name; its content is read as it comes.</summary>
    public string? Upload => null;

    /// <summary>Where to go when no other file is added.</summary>
    protected abstract string GoesTo { get; }

    /// <summary>What is kept with the answers when no other file is added.</summary>
    protected virtual void IsDone(TAnswers answers)
    {
    }

    protected override async Task Fill() => Files = await OfForm();

    public async Task<IActionResult> OnPostAsync()
    {
        if (FormId is not { } id) return LocalRedirect(Journey.Start);
        var form = await Receiving.Read(HttpContext, ModelState, (file, ct) => Take(id, file, ct));
        var goesOn = form.Succeeded && form.Value["Then"] == GoingOn;
        if (form is { Succeeded: true, Value.Files: 0 } && !goesOn) form = Outcome<UploadedForm>.Refused("Choose a file, or continue without", nameof(Upload));
        foreach (var refusal in form.Refusals) Wrong(refusal.Field ?? "", refusal.Words);
        if (!form.Succeeded) return await ShowPage();
        if (!goesOn) return LocalRedirect(Request.Path + Request.QueryString);
        IsDone(Answers);
        await Save();
        return LocalRedirect(GoesTo);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file)
    {
        if (FormId is { } form) await stored.RemoveFromForm(form, file, HttpContext.RequestAborted);
        return LocalRedirect(Request.Path + (Changing ? "?return=check" : ""));
    }

    private async Task<Outcome> Take(Guid form, IncomingFile file, CancellationToken ct) => await forms.MayAddAFile(HttpContext)
        ? await taking.Take(new FileOwner.OfForm(form), file.Name, file.Content, ct)
        : Outcome.Refused("Many files came from your address at once, and this one was not kept. Wait a minute, then add it again.");

    private async Task<IReadOnlyList<StoredFile>> OfForm() => FormId is { } form ? await stored.OfForm(form, HttpContext.RequestAborted) : [];
}

/// <summary>What the shared piece _FilesOfAForm shows.</summary>
internal interface IFilesPage
{
    IReadOnlyList<StoredFile> Files { get; }
    bool Changing { get; }
}
