using Partnership.Governance.Profiles.Drafts;
using Partnership.Governance.Profiles.Drafts.ChangeAPart;
using Partnership.Governance.Profiles.Drafts.PublishADraft;
using Partnership.Governance.Profiles.Drafts.ShowADraft;
using Partnership.Governance.Profiles.Drafts.StartADraft;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Profiles;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

/// <summary>Drafts of a test, made by the product's own acts.</summary>
internal static class Drafting
{
    public static async Task<Guid> Draft(this TestHost host, string title = "A draft of the tests") =>
        (await host.Send(new StartADraft(title, StartFrom.Today, null, null, null, host.Key()), Actors.Coordinator)).Value;

    public static async Task<DraftView> Show(this TestHost host, Guid draft) =>
        await host.Send(new DraftQuery(draft), Actors.Coordinator) ?? throw new InvalidOperationException("There is no such draft.");

    /// <summary>The place of the entry with this key: "protocol.clocks.3".</summary>
    public static async Task<string> Place(this TestHost host, Guid draft, string list, string key)
    {
        var body = (await host.Show(draft)).Body;
        return $"{list}.{((System.Text.Json.Nodes.JsonArray)Places.Find(body, list)!).ToList().FindIndex(one => Places.TextOf(one, "key") == key)}";
    }

    /// <summary>Changes fields of a record; those not named stay.</summary>
    public static async Task<Outcome> Change(this TestHost host, Guid draft, string at, Actor by, params (string Field, string[] Values)[] typed)
    {
        var view = await host.Show(draft);
        var form = PartForm.Shown(ProfileShape.At(at)!, Places.Find(view.Body, at));
        foreach (var (field, values) in typed) form[field] = values;
        return await host.Send(new ChangeAPart(draft, view.Draft.Revision, at, form, host.Key()), by);
    }

    public static async Task<Outcome<int>> Publish(this TestHost host, Guid draft, string reason = "Agreed by the Executive") =>
        await host.Send(new PublishADraft(draft, (await host.Show(draft)).Draft.Revision, reason, true, host.Key()), Actors.BusinessManager);
}
