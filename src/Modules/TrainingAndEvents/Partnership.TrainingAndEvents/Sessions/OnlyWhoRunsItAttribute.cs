using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>A page about a session, by its number: for whoever does not run it, it is not there, before anything that was typed is looked at.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnlyWhoRunsItAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var runs = long.TryParse(context.RouteData.Values["number"] as string, out var number)
            && await http.RequestServices.GetRequiredService<IMediator>().Send(new SessionTheyRun(number), http.RequestAborted) is not null;
        if (runs) await next();
        else context.Result = new NotFoundResult();
    }
}
