using Partnership.Access.Codes;
using Partnership.Access.Passkeys;
using Partnership.Kernel.Identity;

namespace Partnership.Access.Accounts;

/// <summary>What somebody signs in with: passkeys, or a password with an authenticator app and recovery codes for the day the phone is lost.
/// Whoever comes by their organisation's sign-in need have none of these. Who they are and what they may do is Governance's to say.</summary>
internal sealed class Account
{
    private readonly List<RecoveryCode> _recoveryCodes = [];
    private readonly List<Passkey> _passkeys = [];

    private Account(PersonId person, DateTimeOffset madeAt) => (Person, MadeAt) = (person, madeAt);

    public PersonId Person { get; private set; }

    /// <summary>Null for whoever chose none: then no password is right.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>The authenticator's secret, sealed by the master key for <see cref="SecretPurpose"/>; null without an app.</summary>
    public byte[]? SealedCodeSecret { get; private set; }

    /// <summary>The time step of the last code taken: that one and all before it are spent.</summary>
    public long? LastCodeStep { get; private set; }

    /// <summary>The step of a code that was refused because the phone's clock is wrong. It was told to be this account's, so it is never taken.</summary>
    public long? ToldCodeStep { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Made by the demonstration, whose accounts and codes a page shows in development. Never true of a real one.</summary>
    public bool ForDemonstration { get; private set; }
    public IReadOnlyList<RecoveryCode> RecoveryCodes => _recoveryCodes;
    public IReadOnlyList<Passkey> Passkeys => _passkeys;

    public int RecoveryCodesLeft => _recoveryCodes.Count(code => code.UsedAt is null);

    /// <summary>Password and code together are a way in of their own.</summary>
    public bool OpensByPassword => PasswordHash is not null && SealedCodeSecret is not null;

    /// <summary>When everything that opened it was taken away; null while it works. An invitation opens it again.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Of somebody who comes by another way than a password; with an app where that way is one step alone.</summary>
    public static Account WithoutPassword(PersonId person, byte[]? sealedCodeSecret, DateTimeOffset madeAt) => new(person, madeAt) { SealedCodeSecret = sealedCodeSecret };

    public static Account ForTheDemonstration(PersonId person, string passwordHash, byte[] sealedCodeSecret, DateTimeOffset madeAt) =>
        new(person, madeAt) { PasswordHash = passwordHash, SealedCodeSecret = sealedCodeSecret, ForDemonstration = true };

    /// <summary>What binds the sealed secret to its account.</summary>
    public static string SecretPurpose(PersonId person) => $"code-secret:{person}";

    /// <summary>A new password, or the same one hashed as hard as today asks for.</summary>
    public void SetPassword(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>A new authenticator in place of the one before.</summary>
    /// <param name="step">Of the code that showed that it was set up: that code is spent.</param>
    public void SetApp(byte[] sealedCodeSecret, long step) => (SealedCodeSecret, LastCodeStep, ToldCodeStep) = (sealedCodeSecret, step, null);

    /// <summary>Takes a code of the authenticator once; false when it is wrong, too old, or was taken before.</summary>
    /// <param name="secret">The opened secret.</param>
    public bool Take(string code, byte[] secret, DateTimeOffset now)
    {
        if (OneTimeCode.StepOf(code, secret, now) is not { } step || step <= LastCodeStep || step == ToldCodeStep) return false;
        LastCodeStep = step;
        return true;
    }

    /// <summary>How far the phone's clock is off, when that is why the code is wrong; it is told, and the code is void.</summary>
    public TimeSpan? TellClock(string code, byte[] secret, DateTimeOffset now)
    {
        if (OneTimeCode.StepOf(code, secret, now) is not null || OneTimeCode.StepNear(code, secret, now) is not { } step || step <= LastCodeStep) return null;
        ToldCodeStep = step;
        return TimeSpan.FromSeconds((step - OneTimeCode.StepAt(now)) * OneTimeCode.Period);
    }

    /// <summary>Takes a recovery code once.</summary>
    public bool TakeRecovery(byte[] fingerprint, DateTimeOffset now) =>
        _recoveryCodes.FirstOrDefault(code => code.Is(fingerprint)) is { } found && found.Use(now);

    /// <summary>New codes in place of all earlier ones.</summary>
    public void Replace(IEnumerable<byte[]> fingerprints)
    {
        _recoveryCodes.Clear();
        _recoveryCodes.AddRange(fingerprints.Select(fingerprint => new RecoveryCode(Person, fingerprint)));
    }

    public void Add(Passkey passkey) => _passkeys.Add(passkey);

    public Passkey? Passkey(PasskeyId id) => _passkeys.Find(one => one.Id == id);

    public Passkey? Passkey(byte[] credential) => _passkeys.Find(one => one.Credential.AsSpan().SequenceEqual(credential));

    public void Remove(Passkey passkey) => _passkeys.Remove(passkey);

    /// <summary>Nothing opens this account any more: the person has lost their way in.</summary>
    public void Close(DateTimeOffset now)
    {
        ClosedAt = now;
        (PasswordHash, SealedCodeSecret, LastCodeStep, ToldCodeStep) = (null, null, null, null);
        _recoveryCodes.Clear();
        _passkeys.Clear();
    }

    /// <summary>The person accepted a new invitation, and gives it a way in.</summary>
    public void OpenAgain() => ClosedAt = null;
}
