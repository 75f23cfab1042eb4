using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Governance.Profiles.Law;
using Partnership.Governance.Roles;
using Partnership.Governance.WorkingCalendar;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.PublishADraft;

/// <summary>The draft becomes the newest version of the profile (PLT-41, PLT-42): cases that begin from now on follow its protocol, running ones keep theirs (HRD-06).</summary>
/// <param name="Seen">The revision whose differences were looked at.</param>
[RefusedWhen(InstallationVersions.OneAtATime, "Somebody else published a version of the profile at the same moment. Look at what it changed first.")]
internal sealed record PublishADraft(Guid Draft, int Seen, string? Reason, bool Looked, Guid IdempotencyKey) : ICommand<Outcome<int>>, IOnce;

internal sealed class PublishADraftValidator : AbstractValidator<PublishADraft>
{
    public PublishADraftValidator()
    {
        RuleFor(one => one.Reason).NotEmpty().WithMessage("Say why this version is published.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
        RuleFor(one => one.Looked).Equal(true).WithMessage("Tick that you have looked at what changes.");
    }
}

internal sealed class PublishADraftHandler(GovernanceDbContext db, DraftDesk desk, WhoIsWhoFollows whoIsWho, Installation installation, IAct act) : IRequestHandler<PublishADraft, Outcome<int>>
{
    public async Task<Outcome<int>> Handle(PublishADraft request, CancellationToken cancellationToken)
    {
        var taken = await desk.Take(request.Draft, request.Seen, cancellationToken);
        if (!taken.Succeeded) return taken.IsNotFound ? Outcome<int>.NotFound : Outcome<int>.Refused(taken.Refusals);
        var (draft, body) = taken.Value;
        await installation.Refresh(cancellationToken);
        var seen = installation.Version;
        if (draft.MadeFromVersion != seen) return Outcome<int>.Refused($"Version {seen} was published after this draft was made from version {draft.MadeFromVersion}. Bring its changes in first.");
        if (await installation.BodyOf(seen, cancellationToken) is not { } today) return Outcome<int>.NotFound;

        var wrong = await Wrong(today, body, cancellationToken);
        if (wrong.Count > 0) return Outcome<int>.Refused(wrong);
        var before = installation.Profile;
        var profile = Numbered(body, today);
        if (ProfileComparison.Of(today, body).Count == 0) return Outcome<int>.Refused("This draft changes nothing: it says what the profile says already.");
        var followed = await whoIsWho.Bring(profile, London.DateOf(act.At), cancellationToken);
        if (!followed.Succeeded) return Outcome<int>.Refused(followed.Refusals);

        var (version, reason) = (seen + 1, request.Reason?.Trim() ?? "");
        await act.KeepAsync(profile, seen, reason, cancellationToken);
        draft.End(DraftState.Published, act.Actor.Name, act.At);
        act.Record(AuditStream.Of("profile", profile.Name), $"published version {version} of the profile from the draft “{draft.Title}”{(profile.Protocol.Version == before.Protocol.Version ? "" : $", with version {profile.Protocol.Version} of the protocol")}", reason);
        act.Publish(new ProfilePublished(version, profile.Protocol.Version, reason), AuditStream.Of("profile", profile.Name));
        // Dates that are still open may come out otherwise (HRD-05).
        if (!profile.Closures.SequenceEqual(before.Closures)) act.Publish(new WorkingCalendarChanged(version + installation.HolidaysVersion, $"Closure days were changed: {reason}"), CalendarStream.Stream);
        return version;
    }

    private async Task<IReadOnlyList<Refusal>> Wrong(JsonNode today, JsonNode body, CancellationToken ct)
    {
        var held = await InOffice.On(db, London.DateOf(act.At)).Select(one => one.RoleKey).Distinct().ToListAsync(ct);
        return [.. DraftCheck.Of(body).Concat(WorkThatNobodyDoes.In(today, body, held)).Concat(LawOfADraft.In(today, body, London.DateOf(act.At))).Select(one => new Refusal(null, $"{one.Place}: {one.Reason}"))];
    }

    /// <summary>A protocol that differs gets the next number; one that doesn't keeps its own.</summary>
    private static Profile Numbered(JsonNode body, JsonNode today)
    {
        var profile = DraftCheck.Whole(body);
        var current = DraftCheck.Whole(today).Protocol;
        var same = profile.Protocol with { Version = current.Version };
        return profile with { Protocol = Text(same) == Text(current) ? same : same with { Version = current.Version + 1 } };
    }

    private static string Text(Kernel.Protocols.Protocol protocol) => JsonSerializer.Serialize(protocol, ProfileJson.Options);
}
