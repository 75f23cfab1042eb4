using Microsoft.AspNetCore.Mvc.ModelBinding;
using Partnership.Kernel.Words;

namespace Partnership.Web.Forms;

/// <summary>Binds a DateOnly from three fields (Name.Day, Name.Month, Name.Year) or from one value in a link (?from=2026-03-01).
/// What was typed is kept, and the words of the error say what is wrong, under the property's display name (PLT-72).</summary>
internal sealed class DateOnlyBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var parts = Read(bindingContext, name);
        if (parts is null) return Task.CompletedTask;
        if (parts.Problem is not null)
        {
            bindingContext.ModelState.TryAddModelError(name, $"{bindingContext.ModelMetadata.GetDisplayName()} {parts.Problem}");
            bindingContext.Result = ModelBindingResult.Failed();
        }
        else if (parts.Date is not null || bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(parts.Date);
        }
        return Task.CompletedTask;
    }

    private static DateParts? Read(ModelBindingContext context, string name)
    {
        var whole = context.ValueProvider.GetValue(name);
        if (whole != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(name, whole);
            return DateParts.Read(whole.FirstValue, null, null);
        }
        var typed = new string?[3];
        var any = false;
        for (var i = 0; i < 3; i++)
        {
            var part = context.ValueProvider.GetValue($"{name}.{DateParts.Names[i]}");
            if (part == ValueProviderResult.None) continue;
            any = true;
            typed[i] = part.FirstValue;
            context.ModelState.SetModelValue($"{name}.{DateParts.Names[i]}", part);
            // The date is validated, not its fields: left unvalidated, an empty one would keep the whole form from being valid.
            context.ModelState.MarkFieldSkipped($"{name}.{DateParts.Names[i]}");
        }
        return any ? DateParts.Read(typed[0], typed[1], typed[2]) : null;
    }
}

/// <summary>Binds a TimeOnly from "2:30pm", "2.30 pm", "14:30", "2pm", "midday" or "midnight".</summary>
internal sealed class TimeOnlyBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var typed = bindingContext.ValueProvider.GetValue(name);
        if (typed == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, typed);
        if (string.IsNullOrWhiteSpace(typed.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (Times.Read(typed.FirstValue) is { } time)
        {
            bindingContext.Result = ModelBindingResult.Success(time);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, $"{bindingContext.ModelMetadata.GetDisplayName()} must be a time, like 2:30pm");
            bindingContext.Result = ModelBindingResult.Failed();
        }
        return Task.CompletedTask;
    }
}

internal sealed class DateAndTimeBinders : IModelBinderProvider
{
    private static readonly DateOnlyBinder Date = new();
    private static readonly TimeOnlyBinder Time = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? Date
        : context.Metadata.UnderlyingOrModelType == typeof(TimeOnly) ? Time
        : null;
}
