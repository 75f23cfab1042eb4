using Partnership.Access.Sessions;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Access.Passkeys;

internal readonly record struct PasskeyId(Guid Value) : IId<PasskeyId>
{
    public static PasskeyId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What an authenticator says of the key it has made.</summary>
internal sealed record MadeKey(byte[] Credential, byte[] PublicKey, long SignCount, string[] Transports, bool IsBackupEligible, bool IsBackedUp);

/// <summary>A key that lies on somebody's phone, computer or security key and opens their account; here is its public half.</summary>
internal sealed class Passkey
{
    public const int LongestName = 60;

    private Passkey(PasskeyId id, PersonId person, byte[] credential, byte[] publicKey, string[] transports, bool isBackupEligible, string name, DateTimeOffset madeAt) =>
        (Id, Person, Credential, PublicKey, Transports, IsBackupEligible, Name, MadeAt) = (id, person, credential, publicKey, transports, isBackupEligible, name, madeAt);

    public PasskeyId Id { get; private set; }
    public PersonId Person { get; private set; }

    /// <summary>The authenticator's own name of the key; one account holds it.</summary>
    public byte[] Credential { get; private set; }

    /// <summary>As COSE writes it.</summary>
    public byte[] PublicKey { get; private set; }

    /// <summary>Rises with each use where the authenticator counts; zero where it does not.</summary>
    public long SignCount { get; private set; }
    public string[] Transports { get; private set; }

    /// <summary>It may be copied to the owner's other devices, as phones do.</summary>
    public bool IsBackupEligible { get; private set; }
    public bool IsBackedUp { get; private set; }

    [OpenBecause("What its owner calls the device, so that they recognise it in their list.")]
    public string Name { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? LastUsedAt { get; private set; }

    public static Passkey Of(MadeKey made, PersonId person, string name, DateTimeOffset now, TimeProvider clock) =>
        new(Ids.New<PasskeyId>(clock), person, made.Credential, made.PublicKey, made.Transports, made.IsBackupEligible, name, now)
        { SignCount = made.SignCount, IsBackedUp = made.IsBackedUp };

    /// <summary>What a sign-in with it proves: a key in this device's hardware or one that its owner's devices share, and that they unlocked it.</summary>
    public string Proves => $"{(IsBackupEligible ? Methods.SharedKey : Methods.DeviceKey)} {Methods.UserVerified}";

    /// <summary>Notes a use; false when its counter did not rise: somebody may have copied the key.</summary>
    public bool Use(long signCount, bool isBackedUp, DateTimeOffset now)
    {
        if ((signCount != 0 || SignCount != 0) && signCount <= SignCount) return false;
        (SignCount, IsBackedUp, LastUsedAt) = (signCount, isBackedUp, now);
        return true;
    }

    public void Rename(string name) => Name = name;
}
