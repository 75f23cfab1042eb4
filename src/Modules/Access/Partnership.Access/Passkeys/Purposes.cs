using Partnership.Access.Codes;
using Partnership.Access.Sessions;
using Partnership.Kernel.Identity;

namespace Partnership.Access.Passkeys;

/// <summary>What a challenge is for. An answer to one is no answer to another.</summary>
internal static class Purposes
{
    public const string SignIn = "sign-in";

    public static string ProveAgain(SessionId session) => $"prove-again:{session}";
    public static string Add(PersonId person) => $"add:{person}";
    public static string Join(string invitationToken) => "join:" + Convert.ToHexString(Tokens.HashOf(invitationToken));
}
