using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Kernel.Protocols;

namespace Partnership.Web.TagHelpers;

/// <summary>Where a fact comes from, that it is assumed and why, and what other sources say (HRD-03, BYD-02): the same words wherever a fact of the profile stands.
/// <c>&lt;p-sourced fact="clock" /&gt;</c>; nothing where there is nothing to say.</summary>
[HtmlTargetElement("p-sourced", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SourcedTagHelper : TagHelper
{
    public required Sourced Fact { get; set; }

    /// <summary>Leaves out the source where a list would only repeat it; what is assumed or disputed is always said.</summary>
    public bool WithoutSource { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var source = WithoutSource ? null : Fact.Source;
        if (source is null && !Fact.Assumed && Fact.OtherReadings.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        var html = new Markup().Raw("<ul class=\"sourced\">");
        if (source is not null) html.Add($"<li><span class=\"sourced__what\">Source:</span> {source}</li>");
        if (Fact.Assumed) html.Add($"<li><strong class=\"sourced__assumed\">Assumed:</strong> {Fact.Reason}</li>");
        foreach (var other in Fact.OtherReadings) html.Add($"<li><strong class=\"sourced__elsewhere\">Elsewhere:</strong> {other.Value} ({other.Source})</li>");
        output.Write(html.Raw("</ul>"));
    }
}
