using Partnership.Kernel.Acts;

namespace Partnership.Access.Passwords;

/// <summary>PLT-02: length is what makes a password hard to guess; no rules on its letters.</summary>
internal sealed class PasswordMustBeLongEnough(string? password) : IRule
{
    public const int Least = 12;

    /// <summary>Beyond this only the server's time is spent.</summary>
    public const int Most = 200;

    public string Id => "PLT-02";

    public Refusal? Broken() => password switch
    {
        null or "" => new("Password", "Enter a password"),
        { Length: < Least } => new("Password", $"The password must have {Least} characters or more. Three or four words work well."),
        { Length: > Most } => new("Password", $"The password must have {Most} characters or fewer"),
        _ => null,
    };
}
