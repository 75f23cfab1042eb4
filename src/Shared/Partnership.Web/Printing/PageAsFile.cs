using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Partnership.Platform.Audit;
using Partnership.Platform.Documents;
using Partnership.Platform.Documents.Printing;
using Partnership.Web.Pages;

namespace Partnership.Web.Printing;

/// <summary>Gives a page as a file: its model as a Word document, or the page as it was rendered as a PDF. The page itself has done all checks and left its traces by then; the file leaves one more.</summary>
internal sealed class PageAsFile(string what, Browser browser, SelfContained page, Trace trace, ITempDataDictionaryFactory carried, TimeProvider clock) : IAsyncResultFilter
{
    public const string Query = "as", Pdf = "pdf", Word = "word";

    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next) =>
        context is not { Result: PageResult, Controller: IPrinted printed } ? next() : (string?)context.HttpContext.Request.Query[Query] switch
        {
            Word when printed is IInWord inWord && inWord.InWord() is { } document => AsWord(context, next, printed, document),
            Pdf when browser.IsThere => AsPdf(context.HttpContext, next, printed),
            _ => next(),
        };

    private async Task AsWord(ResultExecutingContext context, ResultExecutionDelegate next, IPrinted printed, WordDocument document)
    {
        await Note(printed, "a Word document", context.HttpContext.RequestAborted);
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.Result = new FileContentResult(document.ToFile(clock.GetUtcNow()), WordDocument.ContentType) { FileDownloadName = printed.PrintedAs + ".docx" };
        await next();
    }

    private async Task AsPdf(HttpContext http, ResultExecutionDelegate next, IPrinted printed)
    {
        if (await Rendered(http, next) is not { } html) return;
        try
        {
            if (await browser.Pdf(page.Of(html), printed.PrintedAs, http.RequestAborted) is not { } pdf) return;
            await Note(printed, "a PDF", http.RequestAborted);
            await Send(http.Response, pdf, printed.PrintedAs + ".pdf");
        }
        catch (BrowserException fault)
        {
            carried.GetTempData(http)[Said.Key] = fault.Message;
            http.Response.Redirect(http.Request.Path + QueryString.Create(http.Request.Query.Where(one => one.Key != Query)));
        }
    }

    private Task Note(IPrinted printed, string file, CancellationToken ct) =>
        printed.PrintedAbout is { } about ? trace.LeaveExport(about, $"took {what} as {file}", ct) : Task.CompletedTask;

    private static async Task Send(HttpResponse response, byte[] pdf, string name)
    {
        response.ContentType = "application/pdf";
        response.ContentLength = pdf.Length;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(pdf, response.HttpContext.RequestAborted);
    }

    /// <summary>The page's HTML, held back from the reader; null when it could not be rendered.</summary>
    private static async Task<string?> Rendered(HttpContext http, ResultExecutionDelegate next)
    {
        var readers = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var held = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(held));
        try
        {
            if ((await next()).Exception is not null) return null;
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Features.Set(readers);
        }
        held.Position = 0;
        using var text = new StreamReader(held);
        return await text.ReadToEndAsync(http.RequestAborted);
    }
}
