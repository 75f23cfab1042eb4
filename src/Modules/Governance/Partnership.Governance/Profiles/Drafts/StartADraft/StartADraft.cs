using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.StartADraft;

internal enum StartFrom
{
    Today,
    OlderVersion,

    /// <summary>Today's profile with the protocol of another profile that ships.</summary>
    OtherProtocol,
    Text,
}

/// <summary>Staff begin a new version of the profile (PLT-42).</summary>
/// <param name="Version">Which older version.</param>
/// <param name="Other">The name of the profile whose protocol is taken.</param>
/// <param name="Text">A profile or a protocol as JSON.</param>
internal sealed record StartADraft(string? Title, StartFrom? From, int? Version, string? Other, string? Text, Guid IdempotencyKey) : ICommand<Outcome<Guid>>, IOnce;

internal sealed class StartADraftValidator : AbstractValidator<StartADraft>
{
    public StartADraftValidator()
    {
        RuleFor(one => one.Title).NotEmpty().WithMessage("Say what it is for, such as “A shorter time for checks”.").MaximumLength(100).WithMessage("This must be 100 characters or fewer.");
        RuleFor(one => one.From).NotNull().WithMessage("Choose what to begin with.");
        RuleFor(one => one.Version).NotNull().When(one => one.From == StartFrom.OlderVersion).WithMessage("Choose the version.");
        RuleFor(one => one.Other).NotEmpty().When(one => one.From == StartFrom.OtherProtocol).WithMessage("Choose whose protocol.");
        RuleFor(one => one.Text).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Choose the file, or paste what it says.")
            .MaximumLength(ProfileText.MostCharacters).WithMessage("This is more than 1 MiB: a profile is much smaller.").When(one => one.From == StartFrom.Text);
    }
}

internal sealed class StartADraftHandler(GovernanceDbContext db, Installation installation, IAct act, TimeProvider clock) : IRequestHandler<StartADraft, Outcome<Guid>>
{
    public async Task<Outcome<Guid>> Handle(StartADraft request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var newest = installation.Version;
        if (await installation.BodyOf(newest, cancellationToken) is not { } today) return Outcome<Guid>.NotFound;
        var begun = await Begin(request, today, newest, cancellationToken);
        if (!begun.Succeeded) return Outcome<Guid>.Refused(begun.Refusals);

        var (body, origin) = begun.Value;
        var (draft, first) = ProfileDraft.Start(Ids.New<ProfileDraftId>(clock), request.Title?.Trim() ?? "", origin, newest, body.ToJsonString(), act.Actor.Name, act.At);
        db.ProfileDrafts.Add(draft);
        db.DraftSaves.Add(first);
        act.Record(DraftDesk.StreamOf(draft), $"started the draft “{draft.Title}” of the profile: {origin}");
        return draft.Id.Value;
    }

    private async Task<Outcome<Begun>> Begin(StartADraft request, JsonNode today, int newest, CancellationToken ct)
    {
        switch (request.From)
        {
            case StartFrom.Today:
                return new Begun(today, $"a copy of version {newest}");
            case StartFrom.OlderVersion:
                return await installation.BodyOf(request.Version ?? 0, ct) is { } older ? new Begun(WithTodaysNumber(older, today), $"a copy of version {request.Version}")
                    : Outcome<Begun>.Refused("There is no such version.", nameof(request.Version));
            case StartFrom.OtherProtocol:
                if (ProfileFolder.Root() is not { } root || !ProfileFolder.Names(root).Contains(request.Other)) return Outcome<Begun>.Refused("There is no such protocol here.", nameof(request.Other));
                var loaded = ProfileFolder.Load(Path.Combine(root, request.Other ?? ""));
                return loaded.IsWhole ? new Begun(ProfileText.WithProtocol(today, loaded.Profile.Protocol), $"version {newest} with the protocol of {loaded.Profile.Partnership.Name}")
                    : Outcome<Begun>.Refused([.. loaded.Problems.Select(wrong => new Refusal(nameof(request.Other), wrong.ToString()))]);
            default:
                var read = ProfileText.Over(today, request.Text ?? "");
                return read.Succeeded ? new Begun(read.Value, $"version {newest} with what a JSON file says")
                    : Outcome<Begun>.Refused([.. read.Refusals.Select(one => one with { Field = nameof(request.Text) })]);
        }
    }

    private static JsonNode WithTodaysNumber(JsonNode older, JsonNode today)
    {
        if (older["protocol"] is JsonObject protocol) protocol["version"] = today["protocol"]?["version"]?.DeepClone();
        return older;
    }

    private sealed record Begun(JsonNode Body, string Origin);
}
