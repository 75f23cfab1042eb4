using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Partnership.Reviews.Looking;

/// <summary>The filter of a page that lists looks, as its address carries it.</summary>
internal sealed class LooksFilter
{
    public Guid? Who { get; set; }
    public string? Case { get; set; }
    [Display(Name = "The first day")] public DateOnly? From { get; set; }
    [Display(Name = "The last day")] public DateOnly? To { get; set; }
    public bool Files { get; set; }
    public string? After { get; set; }

    public bool IsSet => Who is not null || !string.IsNullOrWhiteSpace(Case) || From is not null || To is not null || Files;

    public LooksAsked Asked(string? reference = null) => new(Who, reference ?? Case, From, To, Files);

    /// <summary>The same list from another place on, or as a file.</summary>
    public string At(string page, string? after = null, string? handler = null) => page + QueryString.Create(new Dictionary<string, string?>
    {
        ["who"] = Who?.ToString(),
        ["case"] = Case,
        ["from"] = $"{From:yyyy-MM-dd}",
        ["to"] = $"{To:yyyy-MM-dd}",
        ["files"] = Files ? "true" : null,
        ["after"] = after,
        ["handler"] = handler,
    }.Where(one => !string.IsNullOrEmpty(one.Value)));
}

/// <summary>What the shared list of looks shows.</summary>
/// <param name="Page">Its address without the filter.</param>
/// <param name="OfOneCase">The case is known: no column for it, no filter by it.</param>
internal sealed record LooksShown(LooksView View, LooksFilter Filter, string Page, bool OfOneCase)
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [new("Only what left as a file", "true")];
}

internal static class LooksFile
{
    public static async Task<IActionResult> Of(IMediator mediator, LooksAsked asked, string name, CancellationToken ct)
    {
        var made = await mediator.Send(new ExportLooks(asked), ct);
        return made.Succeeded ? new FileContentResult(made.Value, "text/csv; charset=utf-8") { FileDownloadName = name } : new NotFoundResult();
    }
}
