using FluentValidation;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

internal sealed class RecordThresholdDecisionValidator : AbstractValidator<RecordThresholdDecision>
{
    private const int Longest = 10000;

    public RecordThresholdDecisionValidator()
    {
        RuleFor(one => one.Option).NotEmpty().WithMessage("Choose what was decided.");
        RuleFor(one => one.Notifiable).NotNull().WithMessage("Say whether it is a notifiable incident.");
        RuleFor(one => one.ReviewWanted).NotNull().WithMessage("Say whether a Rapid Review is wanted.");
        RuleFor(one => one.LookedAfterChildDied).NotNull().WithMessage("Say whether a looked-after child died.");
        RuleFor(one => one.DecidedOn).NotNull().WithMessage("Enter the date of the decision.");
        RuleFor(one => one.HowConferred).NotEmpty().WithMessage("Say how they conferred.").MaximumLength(500).WithMessage("How they conferred must be 500 characters or fewer.");
        RuleFor(one => one.NatureOfAbuse).NotEmpty().WithMessage("Describe the nature of the known or suspected abuse or neglect, or say that there is none.").MaximumLength(Longest);
        RuleFor(one => one.SeriousHarm).NotEmpty().WithMessage("Say how the serious harm test was met, or why it was not.").MaximumLength(Longest);
        RuleFor(one => one.Dissent).MaximumLength(Longest);
        RuleForEach(one => one.Deciders).ChildRules(decider =>
        {
            decider.RuleFor(one => one.Person).NotNull().WithMessage("Choose who decided in this role.");
            decider.RuleFor(one => one.CheckedOwnSystem).Equal(true).WithMessage("Each must have checked their own agency’s system before deciding.");
            decider.RuleFor(one => one.Notifiable).NotNull().WithMessage("Say whether they see a notifiable incident.");
            decider.RuleFor(one => one.ReviewWanted).NotNull().WithMessage("Say whether they want a Rapid Review.");
            decider.RuleFor(one => one.View).NotEmpty().WithMessage("Record their view in a few words.").MaximumLength(Longest);
        });
        RuleFor(one => one.Leads).Must(leads => leads.Any(lead => !lead.IsEmpty())).WithMessage("Name the lead in at least one agency.");
        RuleForEach(one => one.Leads).ChildRules(lead => lead.RuleFor(one => one.Name).NotEmpty().WithMessage("Enter the name of this lead.").When(one => !one.IsEmpty()));
    }
}
