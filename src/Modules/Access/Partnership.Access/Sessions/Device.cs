namespace Partnership.Access.Sessions;

/// <summary>A browser as its owner would call it.</summary>
internal static class Device
{
    // Each pretends to be those after it.
    private static readonly (string Sign, string Words)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Words)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "a Chromebook"), ("Mac OS", "a Mac"), ("Linux", "Linux")];

    /// <summary>"Firefox on Windows", from the browser's User-Agent header.</summary>
    public static string InWords(string? userAgent) =>
        $"{Of(Browsers, userAgent) ?? "A browser"} on {Of(Systems, userAgent) ?? "a device we don’t recognise"}";

    private static string? Of((string Sign, string Words)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Words;
}
