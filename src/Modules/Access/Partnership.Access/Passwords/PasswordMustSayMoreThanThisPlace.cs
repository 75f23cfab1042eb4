using Partnership.Kernel.Acts;

namespace Partnership.Access.Passwords;

/// <summary>PLT-02: who guesses here begins with the words of this place. A password with nothing beside them (and digits) is refused.</summary>
/// <param name="words">The place's own words.</param>
internal sealed class PasswordMustSayMoreThanThisPlace(string? password, IEnumerable<string> words) : IRule
{
    /// <summary>Letters that must be left over.</summary>
    private const int Own = 5;

    public string Id => "PLT-02";

    public Refusal? Broken()
    {
        var left = new string([.. (password ?? "").ToLowerInvariant().Where(char.IsLetter)]);
        var all = left.Length;
        foreach (var word in words.OrderByDescending(word => word.Length)) left = left.Replace(word, "", StringComparison.Ordinal);
        return left.Length < all && left.Length < Own
            ? new("Password", "This password is made of the words of this place, which guessers try first. Add two or three other words.")
            : null;
    }
}
