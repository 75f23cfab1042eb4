using FluentValidation;
using Partnership.TrainingAndEvents.Attendees;

namespace Partnership.TrainingAndEvents.Booking;

internal sealed class WantedPlaceValidator : AbstractValidator<WantedPlace>
{
    private const int LongestName = 120, LongestNeeds = 500;

    public WantedPlaceValidator()
    {
        RuleFor(one => one.Name).MaximumLength(LongestName).WithMessage($"Your name must be {LongestName} characters or fewer");
        RuleFor(one => one.WorksFor).MaximumLength(LongestName).WithMessage($"Where you work must be {LongestName} characters or fewer");
        RuleFor(one => one.Access).MaximumLength(LongestNeeds).WithMessage($"What you need must be {LongestNeeds} characters or fewer");
        RuleFor(one => one.Diet).MaximumLength(LongestNeeds).WithMessage($"What you can’t eat must be {LongestNeeds} characters or fewer");
        RuleFor(one => one.Approver).Must(WorkEmail.IsOne).When(one => !string.IsNullOrWhiteSpace(one.Approver)).WithMessage("Enter your line manager’s email address in the right form, like name@example.org");
    }
}
