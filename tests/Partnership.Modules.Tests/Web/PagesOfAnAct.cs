using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NSubstitute;
using Partnership.Kernel.Acts;
using Partnership.Web.Pages;
using Xunit;

namespace Partnership.Modules.Tests.Web;

public class PagesOfAnAct
{
    public sealed record Decide : IRequest<Outcome>;

    public sealed record Refer : IRequest<Outcome<string>>;

    private sealed class DecidePage(IMediator mediator) : ActPage(mediator)
    {
        public bool Filled { get; private set; }

        protected override Task Fill()
        {
            Filled = true;
            return Task.CompletedTask;
        }

        public Task<IActionResult> Decide() => Act(new Decide(), "/cases/1", "Decision recorded");
        public Task<IActionResult> Refer() => Act(new Refer(), reference => $"/referrals/{reference}");
    }

    [Fact]
    public async Task A_done_act_goes_on_and_says_so_once()
    {
        var page = Page(Outcome.Done);
        var result = Assert.IsType<LocalRedirectResult>(await page.Decide());
        Assert.Equal("/cases/1", result.Url);
        Assert.Equal("Decision recorded", page.TempData[Said.Key]);
    }

    [Fact]
    public async Task Where_to_go_can_depend_on_what_was_made()
    {
        var mediator = Substitute.For<IMediator>();
        mediator.Send(Arg.Any<Refer>(), Arg.Any<CancellationToken>()).Returns(Outcome<string>.Of("TH-1"));
        Assert.Equal("/referrals/TH-1", Assert.IsType<LocalRedirectResult>(await Page(mediator).Refer()).Url);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task A_refusal_shows_the_page_again_with_its_words_next_to_the_field()
    {
        var page = Page(Outcome.Refused([new("Reason", "Say why"), new(null, "The case is closed")]));
        Assert.IsType<PageResult>(await page.Decide());
        Assert.True(page.Filled);
        Assert.Equal("Say why", page.ModelState["Input.Reason"]!.Errors.Single().ErrorMessage);
        Assert.Equal("The case is closed", page.ModelState[""]!.Errors.Single().ErrorMessage);
    }

    [Fact]
    public async Task What_does_not_exist_for_this_person_is_not_found() => Assert.IsType<NotFoundResult>(await Page(Outcome.NotFound).Decide());

    [Fact, Trait("Rule", "PLT-72")]
    public async Task Nothing_is_sent_while_a_field_can_not_be_read()
    {
        var mediator = Substitute.For<IMediator>();
        var page = Page(mediator);
        page.ModelState.AddModelError("Input.When", "When must be a real date");
        Assert.IsType<PageResult>(await page.Decide());
        await mediator.DidNotReceiveWithAnyArgs().Send<Outcome>(default!, default);
    }

    private static DecidePage Page(Outcome outcome)
    {
        var mediator = Substitute.For<IMediator>();
        mediator.Send(Arg.Any<Decide>(), Arg.Any<CancellationToken>()).Returns(outcome);
        return Page(mediator);
    }

    private static DecidePage Page(IMediator mediator)
    {
        var context = new DefaultHttpContext();
        return new DecidePage(mediator)
        {
            PageContext = new PageContext { HttpContext = context },
            TempData = new TempDataDictionary(context, Substitute.For<ITempDataProvider>()),
        };
    }
}
