using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;

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
            && await http.RequestServices.GetRequiredService<IMediator>().Send(new RunsASession(number), http.RequestAborted);
        if (runs) await next();
        else context.Result = new NotFoundResult();
    }
}

/// <summary>Whether whoever asks runs the session of this number.</summary>
internal sealed record RunsASession(long Number) : IQuery<bool>;

internal sealed class AnswerRunsASession(Reading<TrainingDbContext> reading, ICurrentActor current) : IRequestHandler<RunsASession, bool>
{
    public Task<bool> Handle(RunsASession request, CancellationToken cancellationToken) =>
        reading.Db.Sessions.RunBy(current.Actor).AnyAsync(one => one.Number == request.Number, cancellationToken);
}
