namespace Partnership.Kernel.PersonalData;

/// <summary>What tells about a child or family, once opened. Prints as dots, so that no log, exception or debugger line can give it away.</summary>
public abstract record PersonalContent
{
    public sealed override string ToString() => "•••";
}

/// <summary>The sealed part of a record: <typeparamref name="T"/> as JSON, encrypted as a whole and bound to its row. What tells about a child or family is under its case's
/// data key, and only the vault makes one and opens one (PLT-14); what tells of people who come to training is under the installation's key.</summary>
public sealed class Sealed<T>(byte[] ciphertext) where T : PersonalContent
{
    /// <summary>nonce (12 bytes) · tag (16 bytes) · ciphertext.</summary>
    public ReadOnlyMemory<byte> Ciphertext { get; } = ciphertext;
    public override string ToString() => "•••";
}

/// <summary>An open column about a person, kept open for a reason that docs/personal-data.md prints.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OpenBecauseAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
