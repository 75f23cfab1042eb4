using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Content;

namespace Partnership.Reviews.Files.DownloadFile;

/// <summary>Gives a file to the browser to keep, never to show, piece by piece as it is opened.</summary>
internal sealed class StoredFileResult(StoredFile file, StoredFileStream content, bool asItCame) : FileResult(file.Kind.MediaType())
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        await using var opened = content;
        var (response, gone) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = ContentType;
        // The framework's zip writes the few bytes behind each part without waiting.
        if (file.Kind == FileKind.Docx && context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        if (asItCame) response.ContentLength = opened.Length;
        await (asItCame ? opened.CopyToAsync(response.Body, 32 << 10, gone) : FileContent.Strip(file.Kind, opened, response.Body, gone));
    }
}
