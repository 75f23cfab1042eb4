using Partnership.Kernel.Acts;

namespace Partnership.Access.Passwords;

/// <summary>PLT-02: checked against a shipped list of common passwords. A common word stays common with digits round it, written twice, or in capitals.</summary>
internal sealed class PasswordMustNotBeCommon(string? password) : IRule
{
    private static readonly HashSet<string> Common = Read();

    public string Id => "PLT-02";

    public Refusal? Broken() => password is { Length: > 0 } && IsCommon(password.ToLowerInvariant())
        ? new("Password", "This password is on lists that guessers use. Choose another one: three or four words work well.")
        : null;

    private static bool IsCommon(string typed)
    {
        var letters = new string([.. typed.Where(char.IsLetter)]);
        return Common.Contains(typed) || letters.Length == 0 || Common.Contains(letters) || Common.Contains(Once(letters)) || Once(typed).Length <= 4;
    }

    /// <summary>"passwordpassword" is "password"; "aaaaaaaaaaaa" is "a".</summary>
    private static string Once(string text)
    {
        var again = (text + text).IndexOf(text, 1, StringComparison.Ordinal);
        return text[..again];
    }

    private static HashSet<string> Read()
    {
        using var list = typeof(PasswordMustNotBeCommon).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is missing.");
        using var reader = new StreamReader(list);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
