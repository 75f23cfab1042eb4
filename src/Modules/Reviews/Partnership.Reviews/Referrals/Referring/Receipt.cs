using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring;

/// <summary>What the receipt page shows. The code follows from the form's key.</summary>
internal sealed class Receipt
{
    public Guid FormKey { get; set; }
    public string? Reference { get; set; }
}

/// <summary>The receipt waits like a half-filled form: sealed here, and thrown away by "Exit this page".</summary>
internal sealed class ReceiptJourney : Journey<Receipt>
{
    public override string Kind => "receipt";
    public override string Start => "/refer/sent";
    public override string Check => "/refer/sent";
    public override IReadOnlyList<Step<Receipt>> Steps { get; } = [];
}

/// <summary>The reference of the referral that the form with this key became; null when it was not sent.</summary>
internal sealed record ReferenceOfForm(Guid FormKey) : IQuery<string?>;

internal sealed class AnswerReferenceOfForm(Reading<ReviewsDbContext> reading, FollowUpCodes codes) : IRequestHandler<ReferenceOfForm, string?>
{
    public async Task<string?> Handle(ReferenceOfForm request, CancellationToken cancellationToken)
    {
        var hash = codes.HashOf(codes.CodeOf(request.FormKey));
        return await reading.Db.Referrals.Where(referral => referral.FollowUpHash == hash)
            .Join(reading.Db.Cases, referral => referral.CaseId, opened => opened.Id, (_, opened) => opened.Reference).SingleOrDefaultAsync(cancellationToken);
    }
}
