using FluentValidation;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Courses.Writing;

/// <summary>An act with a form about a course.</summary>
internal interface ISayWhatACourseIs
{
    CourseFacts Facts { get; }
}

/// <summary>What is typed about a course, wherever it is typed.</summary>
internal abstract class CourseFactsValidator<T> : AbstractValidator<T> where T : ISayWhatACourseIs
{
    protected CourseFactsValidator(Installation installation)
    {
        RuleFor(one => one.Facts.Title).NotEmpty().WithMessage("Enter a title").MaximumLength(150).WithMessage("The title must be 150 characters or fewer").OverridePropertyName(nameof(CourseFacts.Title));
        RuleFor(one => one.Facts.Summary).NotEmpty().WithMessage("Say in a few sentences what it is about").MaximumLength(3000).WithMessage("What it is about must be 3,000 characters or fewer").OverridePropertyName(nameof(CourseFacts.Summary));
        RuleFor(one => one.Facts.Outcomes).MaximumLength(3000).WithMessage("What people can do afterwards must be 3,000 characters or fewer").OverridePropertyName(nameof(CourseFacts.Outcomes));
        RuleFor(one => one.Facts.Provider).NotEmpty().WithMessage("Say who provides it").MaximumLength(150).WithMessage("Who provides it must be 150 characters or fewer").OverridePropertyName(nameof(CourseFacts.Provider));
        RuleFor(one => one.Facts.Agency).Must(agency => installation.Profile.Agency(agency ?? "") is not null).When(one => one.Facts.ProviderKind == ProviderKind.Partner).WithMessage("Choose which agency provides it").OverridePropertyName(nameof(CourseFacts.Agency));
        RuleFor(one => one.Facts.ValidMonths).InclusiveBetween(1, 240).WithMessage("It counts for 1 to 240 months; leave it empty where it counts for good").OverridePropertyName(nameof(CourseFacts.ValidMonths));
    }
}
