using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Roles;

/// <summary>Ends deputies, and tells by mail whoever stands in and whom for (PLT-06). Used inside an act.</summary>
internal sealed class Deputising(GovernanceDbContext db, IAct act)
{
    private const string Home = "/home";

    /// <summary>Ends it early, or calls it off, and tells both.</summary>
    public async Task<Outcome> End(Delegation one, DateOnly lastDay, string because, CancellationToken ct)
    {
        if (one.End(lastDay, because, act.At) is { Succeeded: false } refused) return refused;
        var (absent, title) = await For(one, ct);
        var values = one.CalledOffAt is null ? Values(title, lastDay) : Values(title);
        var mail = one.CalledOffAt is null ? "governance.deputy-ended" : "governance.deputy-called-off";
        Tell(one.Deputy, mail, values);
        Tell(absent, mail, values);
        return Outcome.Done;
    }

    /// <summary>Tells both what is due today: that it begins, or that it ends soon. False when nothing is.</summary>
    public async Task<bool> TellWhatIsDue(Delegation one, CancellationToken ct)
    {
        var today = London.DateOf(act.At);
        var (begins, ends) = (one.TellOfBeginning(today), one.TellOfEnd(today));
        if (!begins && !ends) return false;
        var (absent, title) = await For(one, ct);
        var values = begins ? Values(title, one.From) : Values(title, one.To);
        if (begins) values[MailValues.Due] = one.To.InWords();
        Tell(one.Deputy, begins ? "governance.deputy-begins" : "governance.deputy-ends", values);
        Tell(absent, begins ? "governance.has-deputy" : "governance.has-deputy-until", values);
        return true;
    }

    private async Task<(PersonId Absent, string Title)> For(Delegation one, CancellationToken ct)
    {
        var found = await (from holding in db.RoleHoldings
                           where holding.Id == one.Holding
                           join role in db.Roles on holding.Role equals role.Key
                           select new { holding.Person, role.Title }).SingleAsync(ct);
        return (found.Person, found.Title);
    }

    private static Dictionary<string, string> Values(string title, DateOnly? date = null)
    {
        var values = new Dictionary<string, string> { [MailValues.Title] = title, [MailValues.Link] = Home };
        if (date is { } day) values[MailValues.Date] = day.InWords();
        return values;
    }

    private void Tell(PersonId person, string mail, Dictionary<string, string> values) => act.Publish(new SendMail(mail, person, null, values), AuditStream.Account(person));
}
