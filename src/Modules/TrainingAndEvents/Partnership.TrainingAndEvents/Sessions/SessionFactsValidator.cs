using FluentValidation;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>An act with a form about a session.</summary>
internal interface ISayWhatASessionIs
{
    SessionFacts Facts { get; }
    string? JoiningLink { get; }
}

/// <summary>What is typed about a session, wherever it is typed.</summary>
internal abstract class SessionFactsValidator<T> : AbstractValidator<T> where T : ISayWhatASessionIs
{
    protected SessionFactsValidator()
    {
        RuleFor(one => one.Facts.Title).NotEmpty().WithMessage("Enter a title").MaximumLength(150).WithMessage("The title must be 150 characters or fewer").OverridePropertyName(nameof(SessionFacts.Title));
        RuleFor(one => one.Facts.Summary).NotEmpty().WithMessage("Say in a few sentences what it is about").MaximumLength(3000).WithMessage("What it is about must be 3,000 characters or fewer").OverridePropertyName(nameof(SessionFacts.Summary));
        RuleFor(one => one.Facts.Level).NotNull().When(one => one.Facts.Kind == SessionKind.Course).WithMessage("Choose the level of the course").OverridePropertyName(nameof(SessionFacts.Level));
        RuleFor(one => one.Facts.Provider).NotEmpty().WithMessage("Say who provides it").MaximumLength(150).WithMessage("Who provides it must be 150 characters or fewer").OverridePropertyName(nameof(SessionFacts.Provider));
        RuleFor(one => one.Facts.Capacity).InclusiveBetween(1, 10_000).WithMessage("Places must be a number from 1 to 10,000").OverridePropertyName(nameof(SessionFacts.Capacity));
        RuleFor(one => one.Facts.OfferHours).InclusiveBetween(1, 336).WithMessage("An offer stands from 1 hour to 336 hours (14 days)").OverridePropertyName(nameof(SessionFacts.OfferHours));
        RuleFor(one => one.Facts.CostPence).InclusiveBetween(0, 100_000_000).WithMessage("The cost must be from £0 to £1,000,000").OverridePropertyName(nameof(SessionFacts.CostPence));
        RuleFor(one => one.Facts.From).NotNull().When(one => one.Facts.On is not null).WithMessage("Say when it begins, like 9:30am").OverridePropertyName(nameof(SessionFacts.From));
        RuleFor(one => one.Facts.To).NotNull().When(one => one.Facts.On is not null).WithMessage("Say when it ends, like 4pm").OverridePropertyName(nameof(SessionFacts.To));
        RuleFor(one => one.Facts.On).NotNull().When(one => one.Facts.From is not null || one.Facts.To is not null).WithMessage("Say on which day it is").OverridePropertyName(nameof(SessionFacts.On));
        RuleFor(one => one.Facts.To).Must((one, to) => to > one.Facts.From).When(one => one.Facts.From is not null && one.Facts.To is not null).WithMessage("It must end after it begins").OverridePropertyName(nameof(SessionFacts.To));
        RuleFor(one => one.Facts.Venue).MaximumLength(300).WithMessage("Where it is must be 300 characters or fewer").OverridePropertyName(nameof(SessionFacts.Venue));
        RuleFor(one => one.Facts.VenueAccess).MaximumLength(1000).WithMessage("The access notes must be 1,000 characters or fewer").OverridePropertyName(nameof(SessionFacts.VenueAccess));
        RuleFor(one => one.Facts.Trainers).MaximumLength(300).WithMessage("The trainers must be 300 characters or fewer").OverridePropertyName(nameof(SessionFacts.Trainers));
        RuleFor(one => one.Facts.Track).MaximumLength(80).WithMessage("The track must be 80 characters or fewer").OverridePropertyName(nameof(SessionFacts.Track));
        RuleFor(one => one.JoiningLink).Must(IsALink).When(one => !string.IsNullOrWhiteSpace(one.JoiningLink)).WithMessage("The joining link must begin with https://").OverridePropertyName("JoiningLink");
    }

    private static bool IsALink(string? typed) => Uri.TryCreate(typed?.Trim(), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && typed is { Length: <= 1000 };
}
