using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases.Header;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Cases.ReadCase;

[Authorize(Policy = ReviewsPolicies.SeeCases), Prints("the case’s story")]
internal sealed class ReadCaseModel(IMediator mediator, ICurrentActor current) : CasePage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid? Who { get; set; }
    [BindProperty(SupportsGet = true)] public long? Before { get; set; }
    public bool IsOfficer => current.Actor.IsOfficer;
    public StoryView Story { get; private set; } = new([], [], null);

    protected override string Looked => "opened the case and read its story";

    public async Task OnGetAsync() => Story = await Ask(new Story(Header.Id, Who, Before));
}
