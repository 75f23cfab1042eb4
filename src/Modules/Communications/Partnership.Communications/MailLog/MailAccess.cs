using Partnership.Communications.Sending;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.MailLog;

/// <summary>Which mails an officer sees: log, counts and acts ask it. A mail's subject bears a case's reference, so one about a case that is closed to them is not there.</summary>
internal static class MailAccess
{
    private const string Case = "case:";

    public static IQueryable<Mail> VisibleTo(this IQueryable<Mail> mails, IReadOnlyList<CaseId> closed)
    {
        var hidden = closed.Select(one => (Guid?)one.Value).ToList();
        return hidden.Count == 0 ? mails : mails.Where(mail => mail.About == null || !hidden.Contains(mail.About));
    }

    public static async Task<IReadOnlyList<CaseId>> ClosedToActor(this ICaseDoor door, Actor actor, CancellationToken ct) => actor.Person is { } person ? await door.ClosedTo(person, ct) : [];

    /// <summary>The case that a message's aggregate is, or null: "case:0197…".</summary>
    public static Guid? CaseOf(string aggregate) => aggregate.StartsWith(Case, StringComparison.Ordinal) && Guid.TryParse(aggregate.AsSpan(Case.Length), out var id) ? id : null;
}
