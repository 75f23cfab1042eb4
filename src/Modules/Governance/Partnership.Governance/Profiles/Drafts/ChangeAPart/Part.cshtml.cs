using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.ChangeAPart;

/// <summary>One part of a draft: a record with its form and the parts in it, or a list with its entries.</summary>
[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
[RequestFormLimits(ValueCountLimit = 4096)]
internal sealed class PartModel(IMediator mediator) : DraftPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? At { get; set; }

    /// <summary>Which entry of the list is moved.</summary>
    [BindProperty] public string? Entry { get; set; }
    [BindProperty] public bool Up { get; set; }

    public PartShape Shape { get; private set; } = new("", "", PartKind.Record, default, false, []);
    public FieldsView Form { get; private set; } = new(new("", "", PartKind.Record, default, false, []), new JsonObject(), []);

    /// <summary>What lies there; null where somebody took it away while it was being changed.</summary>
    public JsonNode? Here { get; private set; }
    public string Place => At ?? "";
    public string Title => (Places.IndexOf(Places.Steps(Place)[^1]) is null ? null : Places.TitleOf(Draft.Body, Place)) ?? (Places.IndexOf(Places.Steps(Place)[^1]) is null ? ProfileWords.Field(Place).Label : Capital(ProfileWords.One(Places.Around(Place))));
    public string Above => PartPages.Above(Draft, Place);
    public bool HasFields => Shape.Members.Any(one => one.Kind == PartKind.Field);
    public IEnumerable<PartShape> PartsOfIt => Shape.Members.Where(one => one.Kind != PartKind.Field);

    public async Task<IActionResult> OnGetAsync()
    {
        At ??= "protocol";
        if (!await LoadOpen() || !Places.IsOne(At) || ProfileShape.At(At) is not { } shape || Places.Find(Draft.Body, At) is not { } here) return NotFound();
        if (shape.Kind == PartKind.Field) return LocalRedirect(Draft.LinkTo(At));
        (Shape, Here) = (shape, here);
        Show(PartForm.Shown(shape, here));
        foreach (var problem in Draft.ProblemsIn(At).Where(one => Places.Around(one.At) == At || one.At == At)) SayProblem(problem);
        foreach (var problem in Draft.ProblemsIn(At).Where(one => shape.Members.Any(field => field is { Kind: PartKind.Field, Field: FieldKind.SeveralOf or FieldKind.Lines } && Places.Around(one.At) == field.At))) SayProblem(problem);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (At is null || !Places.IsOne(At) || ProfileShape.At(At) is not { Kind: PartKind.Record } shape || !await LoadOpen()) return NotFound();
        return await Act(new ChangeAPart(Id, Seen, At, FieldsView.TypedIn(Request.Form, shape), IdempotencyKey), Above, "Saved in the draft. Nothing is published yet");
    }

    public async Task<IActionResult> OnPostMoveAsync()
    {
        if (At is null || !Places.IsOne(At) || ProfileShape.At(At) is not { Kind: PartKind.Records }) return NotFound();
        return await Act(new MoveAPart(Id, Seen, Places.Inside(At, Entry ?? ""), Up, IdempotencyKey), $"/profile/drafts/{Id}/part?at={At}", "The order is saved in the draft");
    }

    protected override async Task Fill()
    {
        var shape = ProfileShape.At(Place);
        await base.Fill();
        // Somebody may have moved it, or taken it away.
        var moved = Since is null ? Place : Since.Follow(Place);
        (Shape, Here, At) = (shape ?? Shape, moved is null ? null : Places.Find(Draft.Body, moved), moved ?? At);
        ModelState.Remove("Seen");
        Show(Shape.Kind == PartKind.Record ? FieldsView.TypedIn(Request.Form, Shape) : PartForm.Shown(Shape, Here));
    }

    private void Show(Typed shown)
    {
        Form = new(Shape with { At = Place }, Draft.Body, shown);
        Form.In(ModelState);
    }

    private void SayProblem(DraftProblem problem)
    {
        var field = problem.At.Length > Place.Length ? Places.Steps(problem.At[Place.Length..])[0] : "";
        ModelState.AddModelError(Shape.Members.Any(one => one.Kind == PartKind.Field && one.Name == field) ? $"Input.{field}" : "", Capital(problem.Reason) + ".");
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
