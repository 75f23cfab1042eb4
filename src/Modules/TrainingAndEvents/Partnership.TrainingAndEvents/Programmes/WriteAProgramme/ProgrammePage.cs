using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Programmes.WriteAProgramme;

/// <summary>A page with the form about a programme.</summary>
internal abstract class ProgrammePage(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();
    public virtual bool IsNew => false;

    internal sealed class Fields
    {
        public string? Title { get; set; }
        public string? Slug { get; set; }
        public string? Summary { get; set; }
        [Display(Name = "The first day")] public DateOnly? From { get; set; }
        [Display(Name = "The last day")] public DateOnly? To { get; set; }
    }
}
