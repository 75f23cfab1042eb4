using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Kernel.Acts;
using Partnership.Web.Pages;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Cases.Header;

/// <summary>A page under /cases/{reference}: not found, for reading and for sending alike, unless the reader may see the case. Show <see cref="Header"/> with
/// <c>@section Identity { &lt;partial name="_CaseHeader" model="Model.Header" /&gt; }</c>.</summary>
internal abstract class CasePage(IMediator mediator) : ActPage(mediator), IPrinted
{
    private CaseHeaderView? _header;

    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    /// <summary>What the trail says of opening this page, as the end of a sentence that begins with the reader (REV-91); where the page opens something sealed, the vault has said it already.</summary>
    protected virtual string Looked => "opened the case";

    /// <summary>Somebody of the chosen person's name is in the referral: the form asks whether it is them (HRD-14).</summary>
    public bool AsksAboutTheName => ModelState.ContainsKey("Input.NotTheOneNamed");

    public string PrintedAs => Header.Reference;
    public AuditStream? PrintedAbout => AuditStream.Case(Header.Id);

    public CaseHeaderView Header => _header ?? throw new InvalidOperationException("The case has not been entered.");

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _header = await Ask(new CaseHeader(Reference));
        if (_header is null)
        {
            context.Result = NotFound();
            return;
        }
        var done = await next();
        if (HttpMethods.IsGet(Request.Method) && done is { Exception: null, Result: PageResult or FileResult }) await Ask(new NoteTheLook(Header.Id, Looked, IsFile: done.Result is FileResult));
    }
}
