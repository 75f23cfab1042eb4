using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates.GoBackToShipped;

/// <summary>The words the module ships hold again, and follow it when it is brought up to date.</summary>
[RefusedWhen("template_version_template_number_key", "Somebody else has just published other words. Look at them first.")]
internal sealed record GoBackToShipped(string Key, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class GoBackToShippedValidator : AbstractValidator<GoBackToShipped>
{
    public GoBackToShippedValidator() =>
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why you go back").MaximumLength(500).WithMessage("Why you go back must be 500 characters or fewer");
}

internal sealed class GoBackToShippedHandler(CommunicationsDbContext db, ShippedTemplates shipped, IAct act, TimeProvider clock) : IRequestHandler<GoBackToShipped, Outcome>
{
    public async Task<Outcome> Handle(GoBackToShipped request, CancellationToken cancellationToken)
    {
        var latest = await db.TemplateVersions.Where(one => one.Template == request.Key).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        if (latest is null || act.Actor.Person is not { } me || shipped.Find(request.Key) is not { Succeeded: true } found) return Outcome.NotFound;
        if (latest.Words is null) return Outcome.Refused("The words are as this site came with them already.");
        db.TemplateVersions.Add(new(Ids.New<TemplateVersionId>(clock), request.Key, latest.Number + 1, null, (request.Why ?? "").Trim(), me, act.Actor.Name, act.At));
        act.Record(AuditStream.Of("template", request.Key), $"went back to the shipped words of the {found.Value.Kind.Noun} {request.Key}", request.Why);
        return Outcome.Done;
    }
}
