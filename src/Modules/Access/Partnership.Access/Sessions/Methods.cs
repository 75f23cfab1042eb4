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

    private static readonly (string Method, string Words)[] Known =
        [(DeviceKey, "passkey"), (SharedKey, "passkey"), (Password, "password"), (OneTimeCode, "code"), (RecoveryCode, "recovery code")];

    /// <summary>"password and code", from "pwd otp". Methods of somebody else's sign-in are left out.</summary>
    public static string InWords(string methods)
    {
        var given = methods.Split(' ');
        return Counts.AndList([.. Known.Where(one => given.Contains(one.Method)).Select(one => one.Words).Distinct()]);
    }
}
