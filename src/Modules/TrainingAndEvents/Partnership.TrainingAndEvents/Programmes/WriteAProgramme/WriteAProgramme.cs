using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Programmes.WriteAProgramme;

/// <summary>What is said of a programme, such as Safeguarding Month (TRN-04).</summary>
/// <param name="Changes">The word in the address of the one that is changed; null for a new one.</param>
/// <param name="Slug">The word for a new one's address. It stays, so that links to it do.</param>
[RefusedWhen("programme_slug_key", "There is a programme with this address already", Field = nameof(Slug))]
internal sealed record WriteAProgramme(string? Changes, string? Slug, string? Title, string? Summary, DateOnly? From, DateOnly? To) : ICommand;

internal sealed partial class WriteAProgrammeValidator : AbstractValidator<WriteAProgramme>
{
    public WriteAProgrammeValidator()
    {
        RuleFor(one => one.Title).NotEmpty().WithMessage("Enter a title").MaximumLength(150).WithMessage("The title must be 150 characters or fewer");
        RuleFor(one => one.Slug).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter a word for its address").MaximumLength(60).WithMessage("The word for its address must be 60 characters or fewer")
            .Must(slug => Word().IsMatch(slug ?? "") && slug != "new").WithMessage("The word for its address must be of small letters, numbers and hyphens, like safeguarding-month-2027").When(one => one.Changes is null);
        RuleFor(one => one.Summary).NotEmpty().WithMessage("Say in a few sentences what it is about").MaximumLength(3000).WithMessage("What it is about must be 3,000 characters or fewer");
        RuleFor(one => one.From).NotNull().WithMessage("Say on which day it begins");
        RuleFor(one => one.To).NotNull().WithMessage("Say on which day it ends").GreaterThanOrEqualTo(one => one.From).When(one => one is { From: not null, To: not null }, ApplyConditionTo.CurrentValidator).WithMessage("It must end on the day it begins or later");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Word();
}

internal sealed class WriteAProgrammeHandler(TrainingDbContext db, IAct act, TimeProvider clock) : IRequestHandler<WriteAProgramme, Outcome>
{
    public async Task<Outcome> Handle(WriteAProgramme request, CancellationToken cancellationToken)
    {
        if (!act.Actor.PlansTraining() || request is not { Title: { } title, Summary: { } summary, From: { } from, To: { } to }) return Outcome.NotFound;
        var known = await db.Programmes.SingleOrDefaultAsync(one => one.Slug == (request.Changes ?? request.Slug), cancellationToken);
        if (request.Changes is null)
        {
            if (known is not null) return Outcome.Refused("There is a programme with this address already", nameof(request.Slug));
            db.Programmes.Add(new(Ids.New<ProgrammeId>(clock), request.Slug ?? "", title.Trim(), summary.Trim(), from, to));
        }
        else if (known is null) return Outcome.NotFound;
        else known.Change(title.Trim(), summary.Trim(), from, to);
        act.Record(TrainingStream.Plan, $"{(request.Changes is null ? "made" : "changed")} the programme “{title.Trim()}”");
        return Outcome.Done;
    }
}
