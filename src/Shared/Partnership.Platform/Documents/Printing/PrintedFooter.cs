using System.Text.Encodings.Web;

namespace Partnership.Platform.Documents.Printing;

/// <summary>"TH-2026-0042, page 2 of 5", as Chromium's templates have it.</summary>
internal static class PrintedFooter
{
    public static string Of(string words) =>
        $"<div style=\"width:100%;margin:0 15mm;font:8pt Arial,sans-serif;color:#0b0c0c;display:flex;justify-content:space-between\"><span>{HtmlEncoder.Default.Encode(words)}</span>"
        + "<span>page <span class=\"pageNumber\"></span> of <span class=\"totalPages\"></span></span></div>";
}
