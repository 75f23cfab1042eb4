using Partnership.Access.Codes;
using Partnership.Kernel.Identity;

namespace Partnership.Access.Accounts;

/// <summary>What somebody signs in with: a password, an authenticator app, and recovery codes for the day the phone is lost.
/// Whoever came by another way (their organisation's sign-in) need have neither password nor app. Who they are and what they may do is Governance's to say.</summary>
internal sealed class Account
{
    private readonly List<RecoveryCode> _recoveryCodes = [];

    private Account(PersonId person, string? passwordHash, byte[]? sealedCodeSecret, DateTimeOffset madeAt) =>
        (Person, PasswordHash, SealedCodeSecret, MadeAt) = (person, passwordHash, sealedCodeSecret, madeAt);

    public PersonId Person { get; private set; }

    /// <summary>Null for whoever chose none: then no password is right.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>The authenticator's secret, sealed by the master key for <see cref="SecretPurpose"/>; null without an app.</summary>
    public byte[]? SealedCodeSecret { get; private set; }

    /// <summary>The time step of the last code taken: that one and all before it are spent.</summary>
    public long? LastCodeStep { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Made by the demonstration, whose accounts and codes a page shows in development. Never true of a real one.</summary>
    public bool ForDemonstration { get; private set; }
    public IReadOnlyList<RecoveryCode> RecoveryCodes => _recoveryCodes;

    /// <summary>Password and code together are a way in of their own.</summary>
    public bool OpensByPassword => PasswordHash is not null && SealedCodeSecret is not null;

    public int RecoveryCodesLeft => _recoveryCodes.Count(code => code.UsedAt is null);

    public static Account Of(PersonId person, string passwordHash, byte[] sealedCodeSecret, DateTimeOffset madeAt) =>
        new(person, passwordHash, sealedCodeSecret, madeAt);

    /// <summary>Of somebody who comes by another way than a password; with an app where that way is one step alone.</summary>
    public static Account WithoutPassword(PersonId person, byte[]? sealedCodeSecret, DateTimeOffset madeAt) => new(person, null, sealedCodeSecret, madeAt);

    public static Account ForTheDemonstration(PersonId person, string passwordHash, byte[] sealedCodeSecret, DateTimeOffset madeAt) =>
        new(person, passwordHash, sealedCodeSecret, madeAt) { ForDemonstration = true };

    /// <summary>What binds the sealed secret to its account.</summary>
    public static string SecretPurpose(PersonId person) => $"code-secret:{person}";

    /// <summary>The same password, hashed as hard as today asks for.</summary>
    public void HashAfresh(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>Takes a code of the authenticator once; false when it is wrong, too old, or was taken before.</summary>
    /// <param name="secret">The opened secret.</param>
    public bool Take(string code, byte[] secret, DateTimeOffset now)
    {
        if (OneTimeCode.StepOf(code, secret, now) is not { } step || step <= LastCodeStep) return false;
        LastCodeStep = step;
        return true;
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
}
