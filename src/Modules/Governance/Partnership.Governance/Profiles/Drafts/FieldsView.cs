using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts;

/// <summary>The form of a record.</summary>
internal sealed record FieldsView(PartShape Shape, JsonNode Body, Typed Shown)
{
    private static readonly string[] AboutTheSource = ["source", "assumed", "reason"];

    public bool HasASource => Shape.Members.Any(one => one.Name == "assumed");
    public bool IsAboutItsSource(PartShape field) => HasASource && AboutTheSource.Contains(field.Name);
    public FieldView Of(PartShape field) => new(field, Body, Shown.GetValueOrDefault(field.Name) ?? []);

    /// <summary>Gives the tags what they show: what was typed, or what the record says.</summary>
    public void In(ModelStateDictionary state)
    {
        foreach (var field in Shape.Members.Where(one => one.Kind == PartKind.Field))
            if (field.Field != FieldKind.Date) Put(state, $"Input.{field.Name}", Shown[field.Name]);
            else foreach (var (part, index) in Parts) Put(state, $"Input.{field.Name}.{part}", [Shown[field.Name].ElementAtOrDefault(index) ?? ""]);
    }

    /// <summary>What came with the form.</summary>
    public static Typed TypedIn(IFormCollection form, PartShape shape)
    {
        var typed = new Typed();
        foreach (var field in shape.Members.Where(one => one.Kind == PartKind.Field))
            typed[field.Name] = field.Field == FieldKind.Date ? [.. Parts.Select(part => form[$"Input.{field.Name}.{part.Name}"].ToString())] : [.. form[$"Input.{field.Name}"].Select(one => one ?? "")];
        return typed;
    }

    private static readonly (string Name, int Index)[] Parts = [("Day", 0), ("Month", 1), ("Year", 2)];

    private static void Put(ModelStateDictionary state, string key, string[] values)
    {
        state.SetModelValue(key, values, string.Join(',', values));
        if (state[key] is { ValidationState: ModelValidationState.Unvalidated } entry) entry.ValidationState = ModelValidationState.Valid;
    }
}

/// <summary>One field of it.</summary>
internal sealed record FieldView(PartShape Field, JsonNode Body, string[] Shown)
{
    private const int MostRadios = 6;
    private const int OneLine = 70;
    private static readonly string[] LongOnes = ["words", "help", "reason", "purpose", "address"];

    public string Label => ProfileWords.Field(Field.At).Label + (Field is { Optional: true, Field: FieldKind.Text or FieldKind.Number or FieldKind.Date } ? " (optional)" : "");
    public string? Hint => ProfileWords.Field(Field.At).Hint;
    public IReadOnlyList<SelectListItem> Options { get; } = PartForm.Options(Field, Body, Shown);
    public bool AsRadios => Field.Choices.Count is > 0 and <= MostRadios;
    public bool IsLong => LongOnes.Contains(Field.Name) || Shown.Any(one => one.Length > OneLine);
    public int Rows => Math.Clamp(Shown.Sum(one => one.Split('\n').Sum(line => 1 + line.Length / OneLine)) + 1, 3, 12);
}
