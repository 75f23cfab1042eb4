using Partnership.Kernel.Words;

namespace Partnership.Access.Sessions;

/// <summary>Ways of proving who one is: the "amr" values of RFC 8176, and one of ours.</summary>
internal static class Methods
{
    public const string Password = "pwd";
    public const string OneTimeCode = "otp";

    /// <summary>A passkey that stays in one device's hardware.</summary>
    public const string DeviceKey = "hwk";

    /// <summary>A passkey that its owner's devices share.</summary>
    public const string SharedKey = "swk";

    /// <summary>The device asked for a finger, a face or a PIN. Every passkey is taken with it only, so that it counts as two factors.</summary>
    public const string UserVerified = "user";

    /// <summary>A recovery code in place of the authenticator's; not in the RFC.</summary>
    public const string RecoveryCode = "recovery";

    /// <summary>The sign-in of the person's organisation; not in the RFC. What the organisation says of it follows word for word, as "org:mfa".</summary>
    public const string Organisation = "org";

    private static readonly (string Method, string Words)[] Known =
        [(Organisation, "sign-in at your organisation"), (DeviceKey, "passkey"), (SharedKey, "passkey"), (Password, "password"), (OneTimeCode, "code"), (RecoveryCode, "recovery code")];

    /// <summary>"password and code", from "pwd otp". What the organisation says of its own methods is left out.</summary>
    public static string InWords(string methods)
    {
        var given = methods.Split(' ');
        return Counts.AndList([.. Known.Where(one => given.Contains(one.Method)).Select(one => one.Words).Distinct()]);
    }
}
