using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.TagHelpers;

namespace Partnership.Web.Navigation;

/// <summary>Every module's links, put in order once.</summary>
public sealed class NavigationMenu(IEnumerable<INavigation> modules)
{
    private readonly NavigationItem[] _items = modules.SelectMany(module => module.Items).OrderBy(item => item.Order).ToArray();

    public IEnumerable<NavigationItem> For(Audience audience) => _items.Where(item => (item.Audience & audience) != 0);
}

/// <summary>The service navigation of a layout: only links that lead somewhere for the person who sees them.</summary>
[HtmlTargetElement("p-navigation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NavigationTagHelper(NavigationMenu menu, PolicyCatalogue policies, ICurrentActor current) : TagHelper
{
    public Audience Audience { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var actor = current.Actor;
        var items = menu.For(Audience).Where(item => MaySee(item, actor)).ToList();
        var signedIn = actor.Kind == ActorKind.Person;
        if (items.Count == 0 && !signedIn)
        {
            output.SuppressOutput();
            return;
        }
        var path = ViewContext.HttpContext.Request.Path.Value ?? "/";
        var here = items.Where(item => Covers(item.Href, path)).MaxBy(item => item.Href.Length);
        var html = new Markup();
        html.Raw("<div class=\"govuk-service-navigation\" data-module=\"govuk-service-navigation\"><div class=\"govuk-width-container\"><div class=\"govuk-service-navigation__container\">")
            .Raw("<nav aria-label=\"Menu\" class=\"govuk-service-navigation__wrapper\"><button type=\"button\" class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\" aria-controls=\"navigation\" hidden aria-hidden=\"true\">Menu</button>")
            .Raw("<ul class=\"govuk-service-navigation__list\" id=\"navigation\">");
        foreach (var item in items) Add(html, item, item == here, exactly: string.Equals(item.Href, path, StringComparison.OrdinalIgnoreCase));
        html.Raw("</ul></nav></div></div></div>");
        output.Write(html);
    }

    private bool MaySee(NavigationItem item, Actor actor) =>
        item.Policy is null or Policies.Public || policies.Named(item.Policy)?.Allows(actor) == true;

    private static bool Covers(string href, string path) =>
        path.StartsWith(href, StringComparison.OrdinalIgnoreCase) && (path.Length == href.Length || href.EndsWith('/') && href.Length > 1 || path[href.Length] == '/');

    private static void Add(Markup html, NavigationItem item, bool here, bool exactly)
    {
        html.Raw(here ? "<li class=\"govuk-service-navigation__item govuk-service-navigation__item--active\">" : "<li class=\"govuk-service-navigation__item\">")
            .Add($"<a class=\"govuk-service-navigation__link\" href=\"{item.Href}\"")
            .Raw(here ? exactly ? " aria-current=\"page\">" : " aria-current=\"true\">" : ">");
        if (here) html.Add($"<strong class=\"govuk-service-navigation__active-fallback\">{item.Text}</strong></a></li>");
        else html.Add($"{item.Text}</a></li>");
    }
}
