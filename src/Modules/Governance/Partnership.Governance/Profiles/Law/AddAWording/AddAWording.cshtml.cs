using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Protocols;

namespace Partnership.Governance.Profiles.Law.AddAWording;

[Authorize(Policy = GovernancePolicies.ChangeTheLaw)]
internal sealed class AddAWordingModel(IMediator mediator) : LawPage<AddAWording>(mediator)
{
    /// <summary>The key of the text it takes the place of.</summary>
    [BindProperty(SupportsGet = true)] public string? Of { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public LawText? Before { get; private set; }
    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<LawKind>().Select(kind => new SelectListItem(kind.InWords(), kind.ToString()))];

    protected override AddAWording Asked() => new(Of, Input.Kind, Input.Words, Input.Within, Input.From, Input.Source, Input.Why, IdempotencyKey);

    protected override async Task<bool> IsThere() => Of is null || (Before = await Ask(new TextOfLaw(Of))) is not null;

    internal sealed class Fields
    {
        public LawKind? Kind { get; set; }
        public string? Words { get; set; }
        [Display(Name = "How many")] public int? Within { get; set; }
        [Display(Name = "First day")] public DateOnly? From { get; set; }
        public string? Source { get; set; }
        public string? Why { get; set; }
    }
}
