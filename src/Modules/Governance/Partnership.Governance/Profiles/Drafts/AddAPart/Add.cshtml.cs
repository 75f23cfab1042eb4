using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.AddAPart;

[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
[RequestFormLimits(ValueCountLimit = 4096)]
internal sealed class AddModel(IMediator mediator) : DraftPage(mediator)
{
    private PartShape _shape = new("", "", PartKind.Record, default, false, []);

    /// <summary>The list that gets a new entry, or the part that is added.</summary>
    [BindProperty(SupportsGet = true)] public string? At { get; set; }
    public FieldsView Form { get; private set; } = new(new("", "", PartKind.Record, default, false, []), new JsonObject(), []);
    public string Place => At ?? "";
    public string Above => ProfileShape.At(Place)?.Kind == PartKind.Records ? $"{Draft.Address}/part?at={Place}" : PartPages.Above(Draft, Place);
    public string What => ProfileShape.At(Place)?.Kind == PartKind.Records ? PartPages.A(ProfileWords.One(Place)) : $"“{ProfileWords.Field(Place).Label}”";

    public async Task<IActionResult> OnGetAsync()
    {
        At ??= "protocol.clocks";
        if (!await LoadOpen() || !Look()) return NotFound();
        Show(PartForm.Shown(_shape, null));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (At is null || !await LoadOpen() || !Look()) return NotFound();
        return await Act(new AddAPart(Id, Seen, At, FieldsView.TypedIn(Request.Form, _shape), IdempotencyKey), Next, "Added to the draft. Nothing is published yet");
    }

    protected override async Task Fill()
    {
        await base.Fill();
        Look();
        ModelState.Remove("Seen");
        Show(FieldsView.TypedIn(Request.Form, _shape));
    }

    // What has parts of its own is filled on from its own page.
    private string Next(string at) => _shape.Members.Any(one => one.Kind != PartKind.Field && one.Name != "otherReadings") ? $"{Draft.Address}/part?at={at}" : Above;

    private bool Look()
    {
        if (!Places.IsOne(Place) || NewPlace.Of(Draft.Body.DeepClone(), Place) is not { } at || ProfileShape.At(at) is not { } shape) return false;
        _shape = shape;
        return true;
    }

    private void Show(Typed shown)
    {
        Form = new(_shape, Draft.Body, shown);
        Form.In(ModelState);
    }
}
