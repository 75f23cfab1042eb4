namespace Partnership.Access.Sessions;

/// <summary>Ways of proving who one is: the "amr" values of RFC 8176, and one of ours.</summary>
internal static class Methods
{
    public const string Password = "pwd";
    public const string OneTimeCode = "otp";

    /// <summary>A recovery code in place of the authenticator's; not in the RFC.</summary>
    public const string RecoveryCode = "recovery";
}
