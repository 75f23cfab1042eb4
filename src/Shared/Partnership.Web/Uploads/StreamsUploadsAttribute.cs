using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Partnership.Web.Uploads;

/// <summary>A page that reads files itself, as they come: the framework's form reader would put them on a disk, in the clear. The antiforgery token is the form's
/// first part, checked before anything else is read; the rest waits for <see cref="MultipartForm"/>. A form without files is read and checked as everywhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamsUploadsAttribute : Attribute, IAsyncAuthorizationFilter, IResourceFilter, IAntiforgeryPolicy, IOrderedFilter
{
    /// <summary>After the framework's own check of every page, which the last policy replaces.</summary>
    public int Order => 1001;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method)) return;
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        try
        {
            if (MultipartForm.IsOne(request))
            {
                if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MultipartForm.MostBytes;
                var form = new MultipartForm(request);
                context.HttpContext.Features.Set(form);
                var names = antiforgery.GetTokens(context.HttpContext);
                var token = await form.FirstField(names.FormFieldName, context.HttpContext.RequestAborted);
                if (names.HeaderName is { } header && token is not null) request.Headers[header] = new StringValues(token);
            }
            await antiforgery.ValidateRequestAsync(context.HttpContext);
        }
        catch (Exception fault) when (fault is AntiforgeryValidationException or IOException or InvalidDataException)
        {
            context.Result = new AntiforgeryValidationFailedResult();
        }
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!MultipartForm.IsOne(context.HttpContext.Request)) return;
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
