using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Access;

/// <summary>Who is not signed in is asked to; who is signed in and not allowed sees what they would see if the page did not exist.</summary>
internal sealed class NotAllowedIsNotFound(ICurrentActor current) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var denied = policy.Requirements.OfType<DeniedRequirement>().Any();
        if (denied || current.Actor.Kind == ActorKind.Person) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else context.Response.Redirect("/sign-in?next=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }
}
