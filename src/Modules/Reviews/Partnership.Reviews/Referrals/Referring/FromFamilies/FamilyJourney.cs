using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

internal sealed class FamilyJourney : Journey<FamilyAnswers>
{
    public override string Kind => "family-referral";
    public override string Start => "/refer/family";
    public override string Check => "/refer/family/check";
    public override IReadOnlyList<Step<FamilyAnswers>> Steps { get; } =
    [
        new("/refer/family/you", Answered: a => a.Relationship is not null),
        new("/refer/family/child", Answered: a => a.Children.Count > 0),
        new("/refer/family/children", Answered: a => a.NoMoreChildren),
        new("/refer/family/what-happened", Answered: a => a.WhatHappened is not null),
        new("/refer/family/when", Answered: a => a.When is not null),
        new("/refer/family/services"),
        new("/refer/family/look-at"),
        new("/refer/family/files"),
        new("/refer/family/naming", Answered: a => a.Naming is not null),
        new("/refer/family/contact", Asked: a => !a.IsAnonymous),
        new("/refer/family/safe-to-contact", Asked: a => a.CanBeReached, Answered: a => a.Safe is not null),
    ];
}
