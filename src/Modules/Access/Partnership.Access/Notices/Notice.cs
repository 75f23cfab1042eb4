using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;

namespace Partnership.Access.Notices;

/// <summary>Tells somebody by mail that something about their account changed, so that they notice what they did not do themselves. Says when, never what was typed or from where.
/// Used inside an act.</summary>
internal sealed class Notice(IAct act)
{
    public const string AccountMade = "access.account-made";
    public const string NewDevice = "access.new-device";
    public const string PasskeyAdded = "access.passkey-added";
    public const string PasskeyRemoved = "access.passkey-removed";
    public const string PasswordChanged = "access.password-changed";
    public const string AuthenticatorChanged = "access.authenticator-changed";
    public const string RecoveryCodeUsed = "access.recovery-code-used";
    public const string RecoveryCodesChanged = "access.recovery-codes-changed";
    public const string SignInLinked = "access.sign-in-linked";
    public const string SignInUnlinked = "access.sign-in-unlinked";
    public const string WaysInTakenAway = "access.ways-in-taken-away";

    public void Tell(PersonId person, string template) => act.Publish(
        new SendMail(template, person, null, new Dictionary<string, string> { [MailValues.When] = Times.WithDate(act.At), [MailValues.Link] = "/account" }), AuditStream.Account(person));
}
