using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>Who must do what about decision sheets: officers write, send and submit; partners sign; the chair countersigns (PLT-74).</summary>
internal sealed class WhatToDoAboutSheets(Reading<ReviewsDbContext> reading, Installation installation, TimeProvider clock) : IKnowWhatToDo
{
    private ReviewsDbContext Db => reading.Db;

    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        var rows = await (from about in Db.Cases.VisibleTo(actor, London.Today(clock))
                          where about.Stage == CaseStage.RapidReview || about.Stage == CaseStage.Signing || about.Stage == CaseStage.ReadyToSend
                          select new
                          {
                              about.Reference,
                              about.ProtocolVersion,
                              about.Stage,
                              Due = about.Clocks.Where(one => one.Ends == CaseEvent.DecisionSent && one.MetOn == null && one.StoppedOn == null).Select(one => (DateOnly?)one.DueOn).FirstOrDefault(),
                              Decided = Db.Panels.Any(panel => panel.CaseId == about.Id && panel.State == PanelState.Closed),
                              Sheet = Db.DecisionSheets.FirstOrDefault(sheet => sheet.CaseId == about.Id),
                          }).ToListAsync(ct);
        var todo = new List<ToDo>();
        foreach (var row in rows)
        {
            if (actor.IsOfficer && ForAnOfficer(row.Reference, row.Stage, row.Decided, row.Sheet?.State) is { } work) todo.Add(new(work.Sentence, work.Href, row.Due));
            if (row.Sheet is { } sheet && ForASigner(actor, row.Reference, sheet, row.ProtocolVersion) is { } sign) todo.Add(new(sign.Sentence, sign.Href, row.Due));
        }
        if (actor.IsOfficer) todo.AddRange(await OpenQuestions(actor, ct));
        return todo;
    }

    private static (string Sentence, string Href)? ForAnOfficer(string reference, CaseStage stage, bool decided, SheetState? sheet) => (stage, sheet) switch
    {
        (CaseStage.RapidReview, null or SheetState.Drafting) when decided => ($"Write the decision sheet of {reference} and send it for signing", $"/cases/{reference}/decision/write"),
        (CaseStage.Signing, SheetState.Disagreed) => ($"A partner disagrees with the decision sheet of {reference}: arrange the meeting with the chair", $"/cases/{reference}/decision"),
        (CaseStage.ReadyToSend, _) => ($"Send the decision sheet of {reference} to the National Panel", $"/cases/{reference}/national-panel/send"),
        _ => null,
    };

    private (string Sentence, string Href)? ForASigner(Actor actor, string reference, DecisionSheet sheet, int protocolVersion)
    {
        var signOff = installation.ProtocolOf(protocolVersion).SignOff;
        if (sheet.CanBeSigned && sheet.Current is { } round && signOff.Signatories.Any(role => actor.Holds(role) && round.SignatureIn(role) is null) && round.Signatures.All(one => one.Person != actor.Person))
            return ($"Sign the decision sheet of {reference}", $"/cases/{reference}/sign");
        if (sheet.WaitsForTheChair && actor.Holds(signOff.Countersignatory))
            return (sheet.State == SheetState.Deadlocked ? $"Decide on the decision sheet of {reference}: the partners do not agree" : $"Countersign the decision sheet of {reference}", $"/cases/{reference}/countersign");
        return null;
    }

    private async Task<IEnumerable<ToDo>> OpenQuestions(Actor actor, CancellationToken ct)
    {
        var sent = await (from about in Db.Cases.VisibleTo(actor, London.Today(clock))
                          join submission in Db.NationalSubmissions on about.Id equals submission.CaseId
                          where submission.Letters.Any(letter => letter.AnswerDueOn != null && letter.AnsweredOn == null)
                          select new { about.Reference, Submission = submission }).ToListAsync(ct);
        return sent.SelectMany(row => row.Submission.OpenQuestions.Select(letter => new ToDo(NationalPanel.LetterWords.ToDo(letter.Kind, row.Reference), $"/cases/{row.Reference}/national-panel", letter.AnswerDueOn)));
    }
}
