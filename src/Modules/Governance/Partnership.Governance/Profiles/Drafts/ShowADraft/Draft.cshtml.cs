using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.ShowADraft;

[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class DraftModel(IMediator mediator, ICurrentActor current) : DraftPage(mediator)
{
    public bool MayPublish => GovernancePolicies.MayPublishTheProfile(current.Actor);

    /// <summary>The protocol's parts first: that is what most drafts are for.</summary>
    public IReadOnlyList<PartShape> OfTheProtocol => [.. (ProfileShape.At("protocol")?.Members ?? []).Where(one => one.Kind != PartKind.Field)];
    public IReadOnlyList<PartShape> OfTheRest => [.. (ProfileShape.At("")?.Members ?? []).Where(one => one.Kind != PartKind.Field && one.Name != "protocol")];

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();
}
