using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Governance.Profiles.Drafts.PublishADraft;
using Partnership.Governance.Profiles.Law;
using Partnership.Governance.Roles;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.ShowADraft;

/// <summary>A draft as it stands, held against the version it was made from.</summary>
internal sealed record DraftQuery(Guid Id) : IQuery<DraftView?>;

/// <param name="Body">The proposed profile.</param>
/// <param name="Newest">The version of the profile that holds today.</param>
/// <param name="Problems">Everything that keeps it from being published.</param>
/// <param name="Changes">What it changes about the version it was made from.</param>
internal sealed record DraftView(ProfileDraft Draft, JsonNode Body, int Newest, IReadOnlyList<DraftProblem> Problems, IReadOnlyList<Difference> Changes)
{
    public bool IsOpen => Draft.State == DraftState.Open;

    /// <summary>Somebody published since: the draft can't be published before that is brought in.</summary>
    public bool IsBehind => Draft.MadeFromVersion < Newest;

    public string Address => $"/profile/drafts/{Draft.Id}";

    public IEnumerable<DraftProblem> ProblemsIn(string at) => Problems.Where(one => Lies(one.At, at));
    public int ChangesIn(string at) => Changes.Count(one => Lies(Places.OfJsonPath(one.Path), at));

    /// <summary>The form in which a place is put right.</summary>
    public string LinkTo(string at)
    {
        var page = ProfileShape.PageOf(at);
        // What is wrong with an entry's field is put right where the entry is; a place that isn't there, in what is around it.
        while (page.Length > 0 && Places.Find(Body, page) is null) page = ProfileShape.PageOf(Places.Around(page));
        var field = at.Length > page.Length && page.Length > 0 ? Places.Steps(at[page.Length..])[0] : null;
        return page.Length == 0 ? Address : $"{Address}/part?at={page}{(field is null || Places.IndexOf(field) is not null ? "" : $"#Input_{field}")}";
    }

    private static bool Lies(string at, string around) => at == around || at.StartsWith(around + ".", StringComparison.Ordinal);
}

internal sealed class DraftQueryHandler(Reading<GovernanceDbContext> reading, Installation installation, TimeProvider clock) : IRequestHandler<DraftQuery, DraftView?>
{
    public async Task<DraftView?> Handle(DraftQuery request, CancellationToken cancellationToken)
    {
        var id = new ProfileDraftId(request.Id);
        var found = await (from draft in reading.Db.ProfileDrafts
                           where draft.Id == id
                           join save in reading.Db.DraftSaves on new { Draft = draft.Id, draft.Revision } equals new { save.Draft, save.Revision }
                           select new { Draft = draft, save.Body }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        await installation.Refresh(cancellationToken);
        var newest = installation.Version;
        var body = ProfileShape.Ordered(JsonNode.Parse(found.Body) ?? new JsonObject());
        var was = await installation.BodyOf(found.Draft.MadeFromVersion, cancellationToken) ?? body;
        var today = found.Draft.MadeFromVersion == newest ? was : await installation.BodyOf(newest, cancellationToken) ?? was;
        var held = await InOffice.On(reading.Db, London.Today(clock)).Select(one => one.RoleKey).Distinct().ToListAsync(cancellationToken);
        return new(found.Draft, body, newest, [.. DraftCheck.Of(body), .. WorkThatNobodyDoes.In(today, body, held), .. LawOfADraft.In(today, body, London.Today(clock))], ProfileComparison.Of(was, body));
    }
}
