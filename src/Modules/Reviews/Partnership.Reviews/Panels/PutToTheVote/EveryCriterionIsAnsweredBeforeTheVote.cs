using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Panels.PutToTheVote;

/// <summary>Local and national ones alike, of the law on the panel's day: a recommendation without them would rest on nothing.</summary>
internal sealed class EveryCriterionIsAnsweredBeforeTheVote(Panel panel, Law law) : IRule
{
    public string Id => "REV-43";

    public Refusal? Broken() => PanelCriteria.On(law, panel.HeldOn).Count(text => panel.AnswerTo(text) is null) is > 0 and var left
        ? new(null, $"{Counts.Of(left, "criterion is", "criteria are")} not answered yet. Answer each before the vote.")
        : null;
}
