using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Partnership.Platform.Audit;
using Partnership.Platform.Documents.Printing;
using Partnership.Web.Pages;

namespace Partnership.Web.Printing;

/// <summary>Takes the page as it was rendered to the browser that makes PDFs; the page itself has done all checks and left its traces by then, and the file leaves one more.</summary>
internal sealed class PageAsPdf(string what, Browser browser, SelfContained page, Trace trace, ITempDataDictionaryFactory carried) : IAsyncResultFilter
{
    public const string Query = "as", Value = "pdf";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context is not { Result: PageResult, Controller: IPrinted printed } || http.Request.Query[Query] != Value || !browser.IsThere)
        {
            await next();
            return;
        }
        if (await Rendered(http, next) is not { } html) return;
        try
        {
            if (await browser.Pdf(page.Of(html), printed.PrintedAs, http.RequestAborted) is not { } pdf) return;
            if (printed.PrintedAbout is { } about) await trace.LeaveExport(about, $"took {what} as a PDF", http.RequestAborted);
            await Send(http.Response, pdf, printed.PrintedAs + ".pdf");
        }
        catch (BrowserException fault)
        {
            carried.GetTempData(http)[Said.Key] = fault.Message;
            http.Response.Redirect(http.Request.Path + QueryString.Create(http.Request.Query.Where(one => one.Key != Query)));
        }
    }

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
