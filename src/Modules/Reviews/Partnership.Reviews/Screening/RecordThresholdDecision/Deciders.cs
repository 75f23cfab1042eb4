using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>A place among those who decide: the role, who held it on the day, and what was said in it. <paramref name="Seat"/> is its place in the form, or -1.</summary>
internal sealed record Decider(string RoleKey, string RoleTitle, int Seat, DecidersView? Said, Holder? Holder);

/// <summary>Who decides is the protocol's word: its screeners' roles, and whoever held them on the day of the decision (REV-10).</summary>
internal sealed class Deciders(IMediator mediator, Platform.Profiles.Installation installation)
{
    public async Task<IReadOnlyList<Decider>> Of(RecordThresholdDecision request, Kernel.Protocols.Screening screening, DateOnly on, CancellationToken ct)
    {
        var deciders = new List<Decider>();
        foreach (var role in screening.Screeners)
        {
            var holders = await mediator.Send(new WhoHolds(role, on), ct);
            var seat = request.Deciders.ToList().FindIndex(one => one.Role == role);
            var said = seat < 0 ? null : request.Deciders[seat];
            deciders.Add(new(role, installation.Profile.Role(role)?.Title ?? role, seat, said, holders.FirstOrDefault(one => one.Person == said?.Person)));
        }
        return deciders;
    }
}

internal static class Part
{
    /// <summary>Part B as it is sealed.</summary>
    public static ThresholdReasons BOf(RecordThresholdDecision request, IReadOnlyList<Decider> deciders, IReadOnlyList<string> told) => new()
    {
        Deciders = [.. deciders.Select(Said).OfType<DeciderSaid>()],
        HowConferred = request.HowConferred ?? "",
        NatureOfAbuse = request.NatureOfAbuse ?? "",
        SeriousHarm = request.SeriousHarm ?? "",
        LookedAfterChildDied = request.LookedAfterChildDied == true,
        Leads = [.. request.Leads.Where(lead => !lead.IsEmpty())],
        Dissent = request.HasDissent ? request.Dissent : null,
        ConsultedWith = request.HasDissent ? request.ConsultedWith : null,
        DissentToldTo = told,
    };

    private static DeciderSaid? Said(Decider decider) => decider is not { Said: { } said, Holder: { } holder } ? null : new(
        decider.RoleTitle, holder.OnBehalfOf is { } other ? $"{holder.Name}, on behalf of {other}" : holder.Name, holder.Agency,
        said.CheckedOwnSystem, said.Notifiable == true, said.ReviewWanted == true, said.View ?? "");
}
