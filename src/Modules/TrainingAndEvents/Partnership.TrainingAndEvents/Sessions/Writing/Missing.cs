using Partnership.Kernel.Acts;

namespace Partnership.TrainingAndEvents.Sessions.Writing;

/// <summary>What nobody has chosen, or typed so that it can't be read: nothing is chosen for anybody.</summary>
internal static class Missing
{
    public static IReadOnlyList<Refusal> In(SessionForm form, bool ofAPartner) => [.. Of(form, ofAPartner)];

    private static IEnumerable<Refusal> Of(SessionForm form, bool ofAPartner)
    {
        if (form.Kind is null) yield return new(nameof(form.Kind), "Choose what it is");
        if (form.ProviderKind is null && !ofAPartner) yield return new(nameof(form.ProviderKind), "Choose who provides it");
        if (form.Online is null) yield return new(nameof(form.Online), "Choose whether it is in a room or online");
        if (form.Promotion is null) yield return new(nameof(form.Promotion), "Choose what becomes of a place that is free again");
        if (!string.IsNullOrWhiteSpace(form.Cost) && Money.InPence(form.Cost) is null) yield return new(nameof(form.Cost), "The cost must be an amount of pounds, like 250 or 99.50");
    }
}
