using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Looking;

/// <summary>Which looks are asked for. Empty fields ask for all.</summary>
/// <param name="Reference">Of one case; null for every case the asker may see.</param>
/// <param name="OnlyFiles">Only what left as a file.</param>
internal sealed record LooksAsked(Guid? Who, string? Reference, DateOnly? From, DateOnly? To, bool OnlyFiles);

/// <summary>Who has looked (REV-91), newest first, a page at a time. Asking leaves a trace of its own.</summary>
/// <param name="After">What the page before ended with; null for the first.</param>
internal sealed record Looks(LooksAsked Asked, string? After) : IQuery<LooksView>;

/// <param name="Next">What to go on after, or null on the last page.</param>
/// <param name="NoSuchCase">The reference is of no case that is there for the asker.</param>
internal sealed record LooksView(IReadOnlyList<LookLine> Lines, IReadOnlyList<SelectListItem> People, string? Next, bool NoSuchCase = false);

/// <param name="Roles">Those held when they looked.</param>
/// <param name="Reference">Null for a case that is not kept any more.</param>
internal sealed record LookLine(DateTimeOffset At, Guid? Person, string Who, string? Roles, string? Reference, string What, bool IsFile);

internal sealed class AnswerLooks(FindingLooks finding, AuditLooks trail, Trace trace, IMediator mediator, ICurrentActor current) : IRequestHandler<Looks, LooksView>
{
    private const int Page = 50;

    public async Task<LooksView> Handle(Looks request, CancellationToken cancellationToken)
    {
        var people = (await mediator.Send(new ContactsOf(await trail.People(cancellationToken)), cancellationToken)).OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => new SelectListItem(one.Name, one.Person.ToString())).ToList();
        if (await finding.Wanted(request.Asked, current.Actor, cancellationToken) is not { } wanted) return new([], people, null, NoSuchCase: true);
        var entries = await trail.Of(wanted, Page + 1, request.After, cancellationToken);
        var (stream, about) = FindingLooks.SubjectOf(request.Asked, wanted, current.Actor, people);
        await trace.Leave(stream, $"looked at {about}", cancellationToken);
        return new(await finding.Lines([.. entries.Take(Page)], cancellationToken), people, entries.Count > Page ? AuditLooks.KeyOf(entries[Page - 1]) : null);
    }
}

/// <summary>What page and download have in common: the access predicate, then the filters.</summary>
internal sealed class FindingLooks(Reading<ReviewsDbContext> reading, TimeProvider clock)
{
    /// <summary>Null where the reference is of no case that is there for the actor.</summary>
    public async Task<LooksWanted?> Wanted(LooksAsked asked, Actor actor, CancellationToken ct)
    {
        var visible = Cases.CaseAccess.VisibleTo(reading.Db.Cases, actor, London.Today(clock));
        CaseId? about = null;
        if (!string.IsNullOrWhiteSpace(asked.Reference))
        {
            var reference = asked.Reference.Trim().ToUpperInvariant();
            about = await visible.Where(one => one.Reference == reference).Select(one => (CaseId?)one.Id).SingleOrDefaultAsync(ct);
            if (about is null) return null;
        }
        var hidden = await reading.Db.Cases.Where(one => !visible.Any(seen => seen.Id == one.Id)).Select(one => one.Id).ToListAsync(ct);
        return new(asked.Who, about, hidden, asked.From is { } from ? London.StartOf(from) : null, asked.To is { } to ? London.StartOf(to.AddDays(1)) : null, asked.OnlyFiles);
    }

    public async Task<IReadOnlyList<LookLine>> Lines(IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        var ids = entries.Select(CaseOf).Distinct().ToList();
        var references = await reading.Db.Cases.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Reference }).ToDictionaryAsync(one => one.Id, one => one.Reference, ct);
        return [.. entries.Select(entry => new LookLine(entry.Body.At, entry.Body.Person, Who(entry.Body), entry.Body.Roles, references.GetValueOrDefault(CaseOf(entry)), entry.Body.Sentence, entry.Body.Act != "Read"))];
    }

    /// <summary>What asking is noted on: the case, else the person, else the asker's own account; and what it was about, in words.</summary>
    public static (AuditStream Stream, string About) SubjectOf(LooksAsked asked, LooksWanted wanted, Actor actor, IEnumerable<SelectListItem> people)
    {
        if (wanted.Case is { } about) return (AuditStream.Case(about), "who has looked");
        if (asked.Who is { } who) return (AuditStream.Account(new(who)), $"what {people.FirstOrDefault(one => one.Value == who.ToString())?.Text ?? "a person"} has opened");
        return (actor.Person is { } person ? AuditStream.Account(person) : AuditStream.Of("access", "looks"), "who has opened cases");
    }

    private static CaseId CaseOf(AuditEntry entry) => new(Guid.Parse(entry.Stream.Id));

    private static string Who(AuditBody body) => body.OnBehalfOf is { } other ? $"{body.Who}, on behalf of {other}" : body.Who;
}
