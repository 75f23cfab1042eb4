using Partnership.Kernel.Acts;

namespace Partnership.Access.Accounts;

/// <summary>PLT-02: nobody locks themselves out by removing the last thing that lets them in.</summary>
/// <param name="account">As it would be after.</param>
/// <param name="organisation">Whether their organisation's sign-in lets them in.</param>
/// <param name="removed">What is to be removed.</param>
internal sealed class SomeWayInMustRemain(Account account, bool organisation, string removed = "passkey") : IRule
{
    public string Id => "PLT-02";

    public Refusal? Broken() => account.Passkeys.Count > 0 || account.OpensByPassword || organisation ? null
        : new(null, $"This {removed} is your only way in, so it was not removed. Add {(removed == "passkey" ? "another" : "a")} passkey, or set up a password and an app, and then remove this one.");
}
