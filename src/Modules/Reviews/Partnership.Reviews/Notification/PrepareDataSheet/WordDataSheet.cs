using Partnership.Kernel.Words;
using Partnership.Platform.Documents;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Notification.PrepareDataSheet;

/// <summary>The data sheet as a Word document (PLT-51), fact by fact for copying into the government's portal.</summary>
internal static class WordDataSheet
{
    private static readonly string[] Columns = ["What is asked", "Answer"];
    private static readonly int[] Shares = [1, 2];

    public static WordDocument Of(string reference, NotificationStateView state, IReadOnlyList<ReferralView> referrals)
    {
        var word = WordDocument.Titled($"Data sheet {reference}").Paragraph("For copying into the government’s portal. Do not send this document by mail.");
        Table(word, "The notification", ("Our reference", reference), ("The authority became aware", state.Aware.Count == 0 ? "Not recorded yet" : Dates.Long(state.Aware[0])), ("Children", $"{referrals.Sum(one => one.Content.Children.Count)}"));
        foreach (var referral in referrals) Add(word, referral);
        return word;
    }

    private static void Add(WordDocument word, ReferralView referral)
    {
        var told = referral.Content;
        foreach (var child in told.Children)
        {
            word.Heading(1, child.Name ?? "A child");
            Table(word, "About the child", ("Age", child.AgeInWords(told.IncidentOn)), ("Harmed, or thought to be", child.WasHarmed ? "Yes" : "No: another child of the household"), ("Other names", child.OtherNames), ("Gender", child.Gender),
                ("Ethnicity", child.Ethnicity), ("Disability", child.Disability), ("Address", child.Address), ("Parents and carers", child.ParentsAndCarers));
        }
        word.Heading(1, "What happened");
        Table(word, "The incident", ("When", referral.When ?? "Not known"), ("Description", told.Description), ("Known or suspected abuse or neglect", told.Abuse), ("Who first identified the concern", told.FirstIdentifiedBy),
            ("Services involved", told.ServicesInvolved), ("Agency’s work", told.AgencysWork), ("Why a review", told.WhyReview), ("Media interest", told.MediaInterest), ("Criminal proceedings", told.CriminalProceedings));
        word.Heading(1, "Who refers");
        Table(word, "The referrer", ("Name", told.Referrer.Name), ("Role", told.Referrer.Role), ("Agency", referral.Agency ?? told.Referrer.Agency), ("Telephone", told.Referrer.Telephone), ("Email", told.Referrer.Email));
    }

    private static void Table(WordDocument word, string caption, params (string What, string? Answer)[] facts) =>
        word.Table(caption, Columns, [.. facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Answer)).Select(fact => new[] { fact.What, fact.Answer ?? "" })], Shares);
}
