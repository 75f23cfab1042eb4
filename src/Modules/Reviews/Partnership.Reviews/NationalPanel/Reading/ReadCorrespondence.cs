using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.NationalPanel.Reading;

/// <summary>What was sent to the National Panel and what passed since, newest first; null when nothing was sent or the reader may not see it.</summary>
internal sealed record ReadCorrespondence(string Reference) : IQuery<Correspondence?>;

internal sealed record Correspondence(NationalSubmission Submission, IReadOnlyList<LetterRead> Letters) : PersonalContent;

internal sealed record LetterRead(NationalLetter Letter, string Text) : PersonalContent;

internal sealed class AnswerReadCorrespondence(Reading<ReviewsDbContext> reading, ICurrentActor current, Vault vault, TimeProvider clock) : IRequestHandler<ReadCorrespondence, Correspondence?>
{
    public async Task<Correspondence?> Handle(ReadCorrespondence request, CancellationToken cancellationToken)
    {
        if (!current.Actor.IsOfficer) return null;
        var about = await reading.Db.Cases.VisibleTo(current.Actor, London.Today(clock)).Where(one => one.Reference == request.Reference).Select(one => new { one.Id }).SingleOrDefaultAsync(cancellationToken);
        if (about is null) return null;
        var submission = await reading.Db.NationalSubmissions.SingleOrDefaultAsync(one => one.CaseId == about.Id, cancellationToken);
        if (submission is null || await vault.Enter(about.Id, "read the correspondence with the National Panel", cancellationToken) is not { } open) return null;
        return new(submission, [.. submission.Letters.OrderByDescending(one => one.Dated).ThenByDescending(one => one.RecordedAt).Select(one => new LetterRead(one, one.Text is { } text ? open.Open(one.Id, text).Text : ""))]);
    }
}
