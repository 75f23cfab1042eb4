using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Profiles.Drafts.FilesChanged;
using Partnership.Governance.Profiles.Drafts.ShowDrafts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

public sealed class ChangedFiles(TestHost host) : IClassFixture<TestHost>
{
    private Installation Installation => host.Services.GetRequiredService<Installation>();

    [Fact, Trait("Rule", "PLT-40")]
    public async Task Files_that_changed_arrive_once_as_a_draft_on_top_of_what_staff_changed()
    {
        Assert.Empty((await host.Send(new DraftsQuery(), Actors.Coordinator)).Open);
        var shipped = Installation.Profile;
        var staff = await host.Draft("Of the staff");
        Assert.True((await host.Change(staff, "partnership", Actors.Coordinator, ("area", ["The whole borough"]))).Succeeded);
        Assert.True((await host.Publish(staff)).Succeeded);
        await Installation.Refresh();

        await Take(shipped);
        Assert.Empty((await host.Send(new DraftsQuery(), Actors.Coordinator)).Open);

        var files = shipped with { Acronyms = [.. shipped.Acronyms, new Acronym { Letters = "NEW", Words = "New in the files" }] };
        await Take(files);
        await Take(files);
        var draft = Assert.Single((await host.Send(new DraftsQuery(), Actors.Coordinator)).Open);
        Assert.Equal("The shipped files have changed", draft.Title);
        var view = await host.Show(draft.Id.Value);
        Assert.Equal("Letters: NEW; Words: New in the files", Assert.Single(view.Changes).Now);
        Assert.Equal("The whole borough", view.Body["partnership"]!["area"]!.ToString());
        Assert.Equal("The whole borough", Installation.Profile.Partnership.Area);
    }

    private Task<bool> Take(Profile files) => host.InScope(Actor.System("The test"), async services =>
    {
        await services.GetServices<ITakeTheProfile>().OfType<ProposeChangedFiles>().Single().Take(files, Installation.Profile, CancellationToken.None);
        return true;
    });
}
