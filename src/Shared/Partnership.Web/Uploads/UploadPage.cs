using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Web.Pages;

namespace Partnership.Web.Uploads;

/// <summary>A page that takes files, as they come in and never on a disk. Its form says enctype="multipart/form-data"; nothing of it is bound:
/// the handler asks for it with <see cref="Receive"/> or <see cref="ReceiveSmall"/>, then tells what was refused (<c>Tell</c>, <c>ShowAgain</c>).</summary>
[StreamsUploads]
public abstract class UploadPage(IMediator mediator) : ActPage(mediator)
{
    /// <summary>Reads the form to its end and gives each file to <paramref name="take"/> while it comes in.</summary>
    /// <returns>The fields, or everything that was refused, each next to its field. What was typed is in the page's fields again either way.</returns>
    protected Task<Outcome<UploadedForm>> Receive(Func<IncomingFile, CancellationToken, Task<Outcome>> take) => Receiving.Read(HttpContext, ModelState, take);

    /// <summary>Reads the form with one file whole in memory, such as a CSV.</summary>
    /// <param name="mostBytes">The most bytes the file may have.</param>
    protected async Task<Outcome<UploadedForm>> ReceiveSmall(int mostBytes)
    {
        SmallFile? small = null;
        var form = await Receive(async (file, ct) =>
        {
            var read = await Receiving.Whole(file.Content, mostBytes, ct);
            if (read is not { } bytes) return Outcome.Refused($"The file is too large. The most is {Sizes.Of(mostBytes)}.");
            small = new(file.Name, bytes);
            return Outcome.Done;
        });
        return form.Succeeded ? form.Value with { File = small } : form;
    }
}

/// <summary>Reading a form with files into a page.</summary>
public static class Receiving
{
    /// <inheritdoc cref="MultipartForm.Read"/>
    public static async Task<Outcome<UploadedForm>> Read(Microsoft.AspNetCore.Http.HttpContext context, ModelStateDictionary typed, Func<IncomingFile, CancellationToken, Task<Outcome>> take)
    {
        if (!MultipartForm.IsOne(context.Request)) return await WithoutFiles(context);
        var form = MultipartForm.Of(context);
        var outcome = await form.Read(take, context.RequestAborted);
        foreach (var (name, value) in form.Typed) typed.SetModelValue(name, value, value);
        // Known to the page, so that what is refused stands next to the field itself.
        foreach (var refusal in outcome.Refusals)
            if (refusal.Field is { } field && !typed.ContainsKey(field)) typed.SetModelValue(field, null, null);
        return outcome;
    }

    /// <summary>A form sent without its files, as no browser sends it.</summary>
    private static async Task<Outcome<UploadedForm>> WithoutFiles(Microsoft.AspNetCore.Http.HttpContext context) =>
        new UploadedForm(context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(field => field.Key, field => field.Value.ToString()) : new Dictionary<string, string>(), null);

    /// <returns>Null when there is more than <paramref name="most"/> bytes.</returns>
    internal static async Task<ReadOnlyMemory<byte>?> Whole(Stream content, int most, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var piece = new byte[64 << 10];
        for (int read; (read = await content.ReadAsync(piece, ct)) > 0;)
        {
            if (whole.Length + read > most) return null;
            whole.Write(piece, 0, read);
        }
        return whole.ToArray();
    }
}
