using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Partnership.Access.Passwords;

/// <summary>Passwords as Identity keeps them: PBKDF2 with HMAC-SHA-512, at OWASP's number of rounds.</summary>
internal sealed class PasswordHashes
{
    private const int Rounds = 210_000;

    // The framework's hasher takes whose password it is and does nothing with it.
    private static readonly object Anybody = new();

    private readonly PasswordHasher<object> _hasher;
    private readonly string _nobodys;

    public PasswordHashes() : this(Rounds)
    {
    }

    /// <param name="rounds">For tests, which sign in some thousand times.</param>
    internal PasswordHashes(int rounds)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _nobodys = Of(Codes.Tokens.New());
    }

    public string Of(string password) => _hasher.HashPassword(Anybody, Written(password));

    /// <summary>Whether the password is right. Where there is no account, or one without a password, the answer is no, after the same work: its time tells nobody who has one.</summary>
    /// <param name="outOfDate">It is right, and was hashed less hard than today asks for.</param>
    public bool Fits(string? hash, string password, out bool outOfDate)
    {
        var result = _hasher.VerifyHashedPassword(Anybody, hash ?? _nobodys, Written(password));
        outOfDate = hash is not null && result == PasswordVerificationResult.SuccessRehashNeeded;
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>The same letters typed on another keyboard are the same password.</summary>
    private static string Written(string password) => password.Normalize(NormalizationForm.FormKC);
}
