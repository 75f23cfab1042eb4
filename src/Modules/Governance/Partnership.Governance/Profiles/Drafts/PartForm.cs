using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Acts;
using Partnership.Platform.Profiles;
using Partnership.Web.Forms;

namespace Partnership.Governance.Profiles.Drafts;

/// <summary>What was typed into a part's form, by the field's name; a date's three parts in order.</summary>
internal sealed class Typed : Dictionary<string, string[]>;

/// <summary>Between the record and its form: the same for every record, as its shape says.</summary>
internal static class PartForm
{
    private const int LongestText = 4000;
    private const int MostDigits = 6;

    /// <summary>What the form shows of a record.</summary>
    public static Typed Shown(PartShape shape, JsonNode? record)
    {
        var shown = new Typed();
        foreach (var field in Fields(shape))
            shown[field.Name] = field.Field switch
            {
                FieldKind.Lines => [string.Join("\n", Strings(record?[field.Name]))],
                FieldKind.SeveralOf => Strings(record?[field.Name]),
                FieldKind.Date => DateOnly.TryParse(Places.TextOf(record, field.Name), CultureInfo.InvariantCulture, out var date) ? [$"{date.Day}", $"{date.Month}", $"{date.Year}"] : ["", "", ""],
                FieldKind.YesNo when record?[field.Name] is null => [field.Name == "assumed" ? "false" : ""],
                _ => [record?[field.Name]?.ToString() ?? ""],
            };
        return shown;
    }

    /// <summary>Puts what was typed into <paramref name="record"/>; what can't be understood is refused next to its field and nothing is put.</summary>
    /// <param name="body">The profile the record lies in: what its keys can point to.</param>
    public static IReadOnlyList<Refusal> Fill(PartShape shape, JsonObject record, Typed typed, JsonNode body)
    {
        var wrong = new List<Refusal>();
        var read = new List<(PartShape Field, JsonNode? Value)>();
        foreach (var field in Fields(shape))
            if (Read(field, typed.GetValueOrDefault(field.Name) ?? [], record[field.Name], body) is { Succeeded: true } value) read.Add((field, value.Value.Node));
            else wrong.Add(new(field.Name, Wrong(field, typed.GetValueOrDefault(field.Name) ?? [], record[field.Name], body)));
        if (wrong.Count > 0) return wrong;
        foreach (var (field, value) in read)
            // What must be there and isn't is missing, and said by the check.
            if (value is null && !field.Optional) record.Remove(field.Name);
            else record[field.Name] = value;
        return [];
    }

    /// <summary>What can be chosen, with what is chosen already although it no longer exists.</summary>
    public static IReadOnlyList<SelectListItem> Options(PartShape field, JsonNode body, IEnumerable<string> chosen)
    {
        List<SelectListItem> options = field.Choices.Count > 0
            ? [.. field.Choices.Select(word => new SelectListItem(ProfileWords.Word(field.At, word), word))]
            : [.. ProfilePointers.Targets(body, ProfileWords.PointsTo(field.At) ?? "").DistinctBy(one => one.Key).Select(one => new SelectListItem(one.Title, one.Key))];
        options.AddRange(chosen.Where(word => word.Length > 0 && options.TrueForAll(one => one.Value != word)).Select(word => new SelectListItem($"“{word}”, which does not exist", word)).ToList());
        return options;
    }

    /// <summary>A short name made from the title where none was typed: "Panel held" becomes panel-held, with a number where that is taken.</summary>
    public static void NameIt(JsonObject record, IEnumerable<string> taken)
    {
        if (Places.TextOf(record, "key") is { Length: > 0 }) return;
        var words = new[] { "title", "name", "words", "what" }.Select(name => Places.TextOf(record, name)).FirstOrDefault(one => one is { Length: > 0 });
        var made = string.Concat((words ?? "").ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6);
        var key = string.Join('-', made);
        if (key.Length == 0) return;
        var known = taken.ToHashSet();
        record["key"] = known.Contains(key) ? Enumerable.Range(2, known.Count + 1).Select(number => $"{key}-{number}").First(one => !known.Contains(one)) : key;
    }

    private static IEnumerable<PartShape> Fields(PartShape shape) => shape.Members.Where(member => member.Kind == PartKind.Field);

    private static Outcome<Found> Read(PartShape field, string[] typed, JsonNode? was, JsonNode body)
    {
        var text = (typed.FirstOrDefault() ?? "").Trim();
        switch (field.Field)
        {
            case FieldKind.Lines:
                return Of(new JsonArray([.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => JsonValue.Create(line))]));
            case FieldKind.SeveralOf:
                var before = Strings(was);
                var options = Options(field, body, before);
                if (typed.Any(word => options.All(one => one.Value != word))) return No;
                // Those that stay keep their order.
                return Of(new JsonArray([.. before.Where(typed.Contains).Concat(typed.Where(word => !before.Contains(word)).Distinct()).Select(word => JsonValue.Create(word))]));
            case FieldKind.Date:
                var date = DateParts.Read(typed.ElementAtOrDefault(0), typed.ElementAtOrDefault(1), typed.ElementAtOrDefault(2));
                return date.Problem is not null ? No : Of(date.Date is { } day ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
            case FieldKind.YesNo:
                return text switch { "true" => Of(JsonValue.Create(true)), "false" => Of(JsonValue.Create(false)), _ => field.Optional ? Of(null) : No };
        }
        if (text.Length == 0) return Of(null);
        return field.Field switch
        {
            FieldKind.Number => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && text.Length <= MostDigits ? Of(JsonValue.Create(number)) : No,
            FieldKind.OneOf => Options(field, body, Strings(was)).Any(one => one.Value == text) ? Of(JsonValue.Create(text)) : No,
            _ => text.Length > LongestText ? No : Of(JsonValue.Create(text)),
        };
    }

    private static string Wrong(PartShape field, string[] typed, JsonNode? was, JsonNode body) => field.Field switch
    {
        FieldKind.Number => $"“{ProfileWords.Field(field.At).Label}” must be a whole number, such as 15.",
        FieldKind.Date => $"“{ProfileWords.Field(field.At).Label}” {DateParts.Read(typed.ElementAtOrDefault(0), typed.ElementAtOrDefault(1), typed.ElementAtOrDefault(2)).Problem}.",
        FieldKind.YesNo => $"Choose yes or no: {ProfileWords.Field(field.At).Label}",
        FieldKind.Text => $"“{ProfileWords.Field(field.At).Label}” must be {LongestText:N0} characters or fewer.",
        _ => typed.FirstOrDefault(word => Options(field, body, Strings(was)).All(one => one.Value != word)) is { } odd ? $"Choose from the list: there is no “{odd}”." : "Choose from the list.",
    };

    private static string[] Strings(JsonNode? value) => value switch
    {
        JsonArray list => [.. list.Select(one => one?.ToString() ?? "")],
        JsonValue one when one.GetValueKind() == JsonValueKind.String => [one.GetValue<string>()],
        _ => [],
    };

    private static readonly Outcome<Found> No = Outcome<Found>.Refused("");
    private static Outcome<Found> Of(JsonNode? node) => new Found(node);

    private sealed record Found(JsonNode? Node);
}
