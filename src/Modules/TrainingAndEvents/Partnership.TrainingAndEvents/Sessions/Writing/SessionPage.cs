using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Sessions.Writing;

/// <summary>A page with the form about a session, for the Business Unit or for a partner.</summary>
internal interface IHaveTheSessionForm
{
    SessionForm Input { get; }
    SessionChoices Choices { get; }

    /// <summary>A partner says nothing of provider, course and programme.</summary>
    bool OfAPartner { get; }
}

internal abstract class SessionPage(IMediator mediator) : ActPage(mediator), IHaveTheSessionForm
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public SessionForm Input { get; set; } = SessionForm.Empty();
    public SessionChoices Choices { get; protected set; } = SessionChoices.None;
    public virtual bool OfAPartner => false;

    protected override async Task Fill() => Choices = await Ask(new ChoicesForASession(Input.Course));

    /// <summary>Shows the page again where something was not chosen; else null.</summary>
    protected async Task<IActionResult?> Incomplete()
    {
        Tell(Missing.In(Input, OfAPartner));
        return ModelState.IsValid ? null : await ShowAgain();
    }
}
