using System.Text.Json.Nodes;
using Partnership.Kernel.Time;

namespace Partnership.Testing;

/// <summary>The government's file of bank holidays as it might say one day.</summary>
public static class GovernmentsFile
{
    /// <summary>The years that ship, with more days.</summary>
    public static string With(params (string Date, string Title)[] more)
    {
        using var shipped = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json") ?? throw new InvalidOperationException("The shipped bank holidays are missing.");
        var file = JsonNode.Parse(shipped) ?? throw new InvalidOperationException("The shipped bank holidays are empty.");
        foreach (var (date, title) in more)
            file["england-and-wales"]?["events"]?.AsArray().Add(new JsonObject { ["title"] = title, ["date"] = date, ["notes"] = "", ["bunting"] = true });
        return file.ToJsonString();
    }
}
