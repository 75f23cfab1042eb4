using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals.AskTheReferrer;

/// <summary>What the officer sees before asking: how the referrer can be reached, and what was asked and answered so far.</summary>
internal sealed record QuestionToReferrer(CaseId Case) : IQuery<QuestionToReferrerView?>
{
    /// <summary>What it leaves in the trail.</summary>
    public const string Looked = "read the questions to the referrer";
}

internal sealed record QuestionToReferrerView(ReferralId Referral, string Reaches, IReadOnlyList<QuestionAndAnswer> Asked)
{
    public QuestionAndAnswer? Open => Asked.FirstOrDefault(one => one.AnsweredAt is null);
}

internal sealed record QuestionAndAnswer(QueryId Id, string Question, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt) : PersonalContent
{
    /// <summary>What was asked about a referral, the oldest first.</summary>
    public static IReadOnlyList<QuestionAndAnswer> Of(Referral referral, OpenCase open) => [.. referral.Queries.OrderBy(query => query.AskedAt).Select(query => new QuestionAndAnswer(
        query.Id, query.Question is { } asked ? open.Open(query.Id.Value, asked).Words : "", query.AskedAt, query.Answer is { } answer ? open.Open(query.Id.Value, answer).Words : null, query.AnsweredAt))];
}

internal sealed class AnswerQuestionToReferrer(Reading<ReviewsDbContext> reading, Vault vault) : IRequestHandler<QuestionToReferrer, QuestionToReferrerView?>
{
    public async Task<QuestionToReferrerView?> Handle(QuestionToReferrer request, CancellationToken cancellationToken)
    {
        var referral = await reading.Db.Referrals.Where(one => one.CaseId == request.Case).OrderBy(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        if (referral?.Content is not { } content || await vault.Enter(request.Case, QuestionToReferrer.Looked, cancellationToken) is not { } open) return null;
        return new(referral.Id, Reaches(referral, open.Open(referral.Id.Value, content).Referrer), QuestionAndAnswer.Of(referral, open));
    }

    private static string Reaches(Referral referral, ReferrerDetails who) => (referral, who) switch
    {
        ({ Referrer: not null }, _) => "They find it when they sign in, and get a mail that says so.",
        ({ Door: ReferralDoor.KeyedIn }, { SafeToContact: Contacting.No }) => "They said that it is not safe to contact them.",
        ({ Door: ReferralDoor.KeyedIn }, _) => $"They have no code: ask them {(referral.AnswerBy == Reply.Letter ? "by letter" : "by calling back")}, then write their answer down here.{Only(who)}",
        (_, { MailTo: not null }) => "They find it with their follow-up code, and get a mail that says only that there is something to read.",
        _ => $"They find it with their follow-up code when they look. No mail goes out.{Only(who)}",
    };

    private static string Only(ReferrerDetails who) => who.SafeToContact switch
    {
        Contacting.OnlyAsSaid => $" Safe to contact only: {who.ContactWords}",
        Contacting.No => " It is not safe to contact them.",
        _ => "",
    };
}
