using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Attendees.UseALink;

/// <summary>The button under a link: the address is confirmed, and this browser is its attendee for some hours. It works once (HRD-32).</summary>
internal sealed record UseALink(string Token) : ICommand<Outcome<UsedLink>>;

/// <param name="VisitToken">For the browser's cookie.</param>
/// <param name="GoesTo">Where it goes on to.</param>
internal sealed record UsedLink(string VisitToken, string GoesTo)
{
    public override string ToString() => "•••";
}

internal sealed class UseALinkHandler(TrainingDbContext db, IAct act, ClosedParts closed, KnowingAttendees knowing, JoiningAttendees joining) : IRequestHandler<UseALink, Outcome<UsedLink>>
{
    public async Task<Outcome<UsedLink>> Handle(UseALink request, CancellationToken cancellationToken)
    {
        var hash = VisitTokens.HashOf(request.Token);
        await db.Database.ExecuteSqlAsync($"select from training.link where hash = {hash} for update", cancellationToken);
        if (await db.Links.SingleOrDefaultAsync(one => one.Hash == hash, cancellationToken) is not { } link) return Outcome<UsedLink>.NotFound;
        if (!link.IsOpenAt(act.At)) return Outcome<UsedLink>.Refused(link.UsedAt is not null ? "This link was used already. Ask for a new one." : "This link is older than an hour. Ask for a new one.");

        link.Use(act.At);
        var email = closed.Open(LinkRow.Of(hash), link.Sealed).Email;
        var attendee = await knowing.OfAddress(email, "", cancellationToken);
        if (link.Joins is { } into && into != attendee.Id) attendee = await joining.Join(attendee, into, cancellationToken);
        var token = VisitTokens.New();
        db.Visits.Add(new(VisitTokens.HashOf(token), attendee.Id, act.At));
        act.Record(TrainingStream.Of(attendee.Id), link.Joins is null ? "confirmed an email address by its link" : "confirmed a further email address by its link");
        return new UsedLink(token, link.GoesTo);
    }
}
