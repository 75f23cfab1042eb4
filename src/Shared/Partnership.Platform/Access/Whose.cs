namespace Partnership.Platform.Access;

/// <summary>Whose things an endpoint shows or changes, for those its policy lets in: the last column of docs/access.md. Modules add words of their own beside their policies.</summary>
public static class Whose
{
    /// <summary>Whatever there is: the policy alone decides.</summary>
    public const string Anything = "anything";

    /// <summary>Only what belongs to the person who asks.</summary>
    public const string TheirOwn = "their own";
}

/// <summary>Says whose things a page is about, where its policy does not say it for all its pages. Each word has an independent oracle in the access matrix (TRU-11).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WhoseAttribute(string words) : Attribute
{
    public string Words { get; } = words;
}
