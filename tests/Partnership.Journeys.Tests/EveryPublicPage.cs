using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;
using Xunit;

namespace Partnership.Journeys.Tests;

/// <summary>What everybody can reach, on a small phone and by keyboard.</summary>
[Collection(OneSite.Name)]
public sealed class EveryPublicPage(Site site)
{
    private static readonly string[] Pages =
        ["/", "/refer", "/refer/family", "/refer/family/you", "/refer/professional", "/follow-up", "/sign-in", "/sign-in/lost", "/help", "/accessibility", "/privacy", "/cookies", "/form-closed", "/no-such-page"];

    [BrowserFact]
    [Trait("Rule", "PLT-71")]
    public async Task Fits_the_smallest_phone()
    {
        await using var visitor = await site.Person();
        foreach (var page in Pages)
        {
            await visitor.Open(page);
            await visitor.LookOnThePhone();
        }
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "PLT-71")]
    public async Task Passes_what_axe_checks()
    {
        await using var visitor = await site.Person();
        foreach (var page in Pages)
        {
            await visitor.Open(page);
            await visitor.Look();
        }
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "PLT-71"), Trait("Rule", "REV-02")]
    public async Task The_start_of_a_referral_is_done_by_keyboard()
    {
        await using var visitor = await site.Person();
        await visitor.Open("/refer");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await Focused(visitor));
        await visitor.Page.Keyboard.PressAsync("Enter");

        var met = new List<string>();
        while (met.Count < 20 && !met.Contains("Continue"))
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            met.Add(await Focused(visitor));
        }
        Assert.Equal(["999", "020 7946 0150", "020 7946 0160", "Family", "Continue"], met);
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ReadsHeading("Before you start");
    }

    /// <summary>The words of what has the focus; of a field its value.</summary>
    private static Task<string> Focused(Person visitor) => visitor.Page.EvaluateAsync<string>("document.activeElement.innerText?.trim() || document.activeElement.value || document.activeElement.tagName");
}
