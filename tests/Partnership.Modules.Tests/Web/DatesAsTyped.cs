using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Partnership.Web.Forms;
using Xunit;

namespace Partnership.Modules.Tests.Web;

public class DatesAsTyped
{
    private static readonly IModelMetadataProvider Metadata =
        new ServiceCollection().AddLogging().AddMvcCore().AddDataAnnotations().Services.BuildServiceProvider().GetRequiredService<IModelMetadataProvider>();

    private sealed class Form
    {
        [Display(Name = "Date of the incident")] public DateOnly? HappenedOn { get; set; }
        [Display(Name = "Time")] public TimeOnly? At { get; set; }
    }

    [Theory, Trait("Rule", "PLT-72")]
    [InlineData("3", "11", "2026")]
    [InlineData("03", "Nov", "2026")]
    [InlineData(" 3 ", "november", " 2026 ")]
    [InlineData("3/11/2026", "", "")]
    [InlineData("3/11/26", "", "")]
    [InlineData("03.11.2026", "", "")]
    [InlineData("3 November 2026", "", "")]
    [InlineData("3 Nov 2026", "", "")]
    [InlineData("Tuesday 3 November 2026", "", "")]
    [InlineData("Tuesday, 3  November 2026", "", "")]
    [InlineData("2026-11-03", "", "")]
    public async Task A_date_is_taken_as_people_type_or_paste_it(string day, string month, string year)
    {
        var (date, typed) = await BindDate(day, month, year);
        Assert.Equal(new DateOnly(2026, 11, 3), date);
        Assert.True(typed.ErrorCount == 0);
    }

    [Theory, Trait("Rule", "PLT-72")]
    [InlineData("31", "2", "2026", "Date of the incident must be a real date")]
    [InlineData("29", "2", "2027", "Date of the incident must be a real date")]
    [InlineData("3", "13", "2026", "Date of the incident must have a real month, from 1 to 12")]
    [InlineData("3", "11", "26", "Date of the incident must have a year of 4 numbers, like 2026")]
    [InlineData("3", "11", "", "Date of the incident must include a year")]
    [InlineData("3", "", "", "Date of the incident must include a month and year")]
    [InlineData("", "", "2026", "Date of the incident must include a day and month")]
    [InlineData("last Tuesday", "", "", "Date of the incident must be a real date")]
    public async Task What_is_wrong_with_a_date_is_said_and_what_was_typed_is_kept(string day, string month, string year, string words)
    {
        var (date, typed) = await BindDate(day, month, year);
        Assert.Null(date);
        Assert.Equal(words, Assert.Single(typed["HappenedOn"]!.Errors).ErrorMessage);
        Assert.Equal(day, typed["HappenedOn.Day"]!.AttemptedValue);
        Assert.Equal(year, typed["HappenedOn.Year"]!.AttemptedValue);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task An_empty_date_is_no_date_and_no_error()
    {
        var (date, typed) = await BindDate("", "", "");
        Assert.Null(date);
        Assert.Equal(0, typed.ErrorCount);
    }

    [Fact, Trait("Rule", "PLT-73")]
    public async Task A_filters_link_carries_a_date_in_one_value() =>
        Assert.Equal(new DateOnly(2026, 3, 1), (await Bind("HappenedOn", new() { ["HappenedOn"] = "2026-03-01" })).Value);

    [Theory, Trait("Rule", "PLT-76")]
    [InlineData("2:30pm", 14, 30)]
    [InlineData("2.30 pm", 14, 30)]
    [InlineData("14:30", 14, 30)]
    [InlineData("2PM", 14, 0)]
    [InlineData("midday", 12, 0)]
    [InlineData("Midnight", 0, 0)]
    public async Task A_time_is_taken_as_people_type_it(string text, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), (await Bind("At", new() { ["At"] = text })).Value);

    [Fact, Trait("Rule", "PLT-72")]
    public async Task What_is_no_time_is_said()
    {
        var (value, typed) = await Bind("At", new() { ["At"] = "teatime" });
        Assert.Null(value);
        Assert.Equal("Time must be a time, like 2:30pm", Assert.Single(typed["At"]!.Errors).ErrorMessage);
    }

    private static async Task<(DateOnly? Date, ModelStateDictionary Typed)> BindDate(string day, string month, string year)
    {
        var (value, typed) = await Bind("HappenedOn", new() { ["HappenedOn.Day"] = day, ["HappenedOn.Month"] = month, ["HappenedOn.Year"] = year });
        return ((DateOnly?)value, typed);
    }

    private static async Task<(object? Value, ModelStateDictionary Typed)> Bind(string property, Dictionary<string, StringValues> form)
    {
        var metadata = Metadata.GetMetadataForProperty(typeof(Form), property);
        var context = new DefaultModelBindingContext
        {
            ModelMetadata = metadata,
            ModelName = property,
            FieldName = property,
            ModelState = new(),
            ActionContext = new ActionContext(new DefaultHttpContext(), new RouteData(), new()),
            ValueProvider = new FormValueProvider(BindingSource.Form, new FormCollection(form), null),
        };
        IModelBinder binder = property == "At" ? new TimeOnlyBinder() : new DateOnlyBinder();
        await binder.BindModelAsync(context);
        return (context.Result.IsModelSet ? context.Result.Model : null, context.ModelState);
    }
}
