using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Attendees.Visiting;

/// <summary>Who is at the browser, as far as training is concerned: somebody with an account, or somebody who came by a link that was sent to them (TRN-10).</summary>
internal sealed class Visiting(IMediator mediator, ICurrentActor current, Proof proof)
{
    /// <summary>Null for who is neither. From then on, what they do counts as theirs.</summary>
    public async Task<WhoVisits?> Who(HttpContext http)
    {
        if (current.Actor.Person is { } person) return await mediator.Send(new WhoVisitsByAccount(person), http.RequestAborted);
        if (VisitCookie.Token(http) is not { } token || await mediator.Send(new WhoVisitsByLink(VisitTokens.HashOf(token)), http.RequestAborted) is not { } visitor) return null;
        if (visitor.Id is { } id) proof.Grant = KnowingAttendees.Grant(id);
        return visitor;
    }
}

/// <param name="Id">Null for somebody with an account who has never booked.</param>
/// <param name="Name">Empty where they have not said it yet.</param>
/// <param name="Agency">Key of the agency they are known to work for.</param>
/// <param name="ClaimedAgency">Where they say they work, while it waits for the Business Unit.</param>
internal sealed record WhoVisits(AttendeeId? Id, bool HasAnAccount, string Name, string Email, string? Agency, string? ClaimedAgency)
{
    public override string ToString() => "•••";
}

internal sealed record WhoVisitsByAccount(PersonId Person) : IQuery<WhoVisits?>;

internal sealed record WhoVisitsByLink(byte[] VisitHash) : IQuery<WhoVisits?>;

internal sealed class AnswerWhoVisits(Reading<TrainingDbContext> reading, IMediator mediator, ClosedParts closed, TimeProvider clock)
    : IRequestHandler<WhoVisitsByAccount, WhoVisits?>, IRequestHandler<WhoVisitsByLink, WhoVisits?>
{
    public async Task<WhoVisits?> Handle(WhoVisitsByAccount request, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ContactsOf([request.Person]), cancellationToken) is not [var contact]) return null;
        var known = await reading.Db.Attendees.SingleOrDefaultAsync(one => one.Person == request.Person, cancellationToken);
        return new(known?.Id, true, contact.Name, contact.Email, contact.Agency ?? known?.Agency, known?.ClaimedAgency);
    }

    public async Task<WhoVisits?> Handle(WhoVisitsByLink request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await reading.Db.Visits.Where(visit => visit.Hash == request.VisitHash && visit.ExpiresAt > now)
            .Join(reading.Db.Attendees, visit => visit.Attendee, one => one.Id, (visit, one) => one).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        var details = closed.Of(found);
        return new(found.Id, false, details.Name, details.Email, found.Agency, found.ClaimedAgency);
    }
}

/// <summary>The browser's half of a visit: a random token, and nothing about anybody.</summary>
internal static class VisitCookie
{
    public static string? Token(HttpContext http) => http.Request.Cookies.TryGetValue(Name(http), out var token) && token.Length is > 20 and < 100 ? token : null;

    public static void Set(HttpContext http, string token)
    {
        var options = Options(http);
        options.MaxAge = Visit.Lasts;
        http.Response.Cookies.Append(Name(http), token, options);
    }

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http));

    private static string Name(HttpContext http) => http.Request.IsHttps ? "__Host-training" : "training";

    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };
}
