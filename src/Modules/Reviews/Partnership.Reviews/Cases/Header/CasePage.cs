using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Cases.Header;

/// <summary>A page under /cases/{reference}: not found, for reading and for sending alike, unless the reader may see the case. Show <see cref="Header"/> with
/// <c>@section Identity { &lt;partial name="_CaseHeader" model="Model.Header" /&gt; }</c>.</summary>
internal abstract class CasePage(IMediator mediator) : ActPage(mediator)
{
    private CaseHeaderView? _header;

    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    public CaseHeaderView Header => _header ?? throw new InvalidOperationException("The case has not been entered.");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _header = await Ask(new CaseHeader(Reference));
        if (_header is null) context.Result = NotFound();
        else await next();
    }
}
