using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Vaults;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>In whose name somebody signs: the role held on that day, and whom a deputy stands in for.</summary>
internal sealed record Signer(PersonId Person, string Name, string Role, string Title, string? OnBehalfOf)
{
    /// <summary>"A, on behalf of B".</summary>
    public string InWords => OnBehalfOf is { } other ? $"{Name}, on behalf of {other}" : Name;
}

/// <summary>A signature: this person, in this role, at this moment, to exactly this text (REV-47).</summary>
internal sealed class Signature
{
    private Signature(Guid id, PersonId person, string name, string role, string title, string? onBehalfOf, bool agrees, string fingerprint, DateTimeOffset signedAt, string proof) =>
        (Id, Person, Name, Role, Title, OnBehalfOf, Agrees, Fingerprint, SignedAt, Proof) = (id, person, name, role, title, onBehalfOf, agrees, fingerprint, signedAt, proof);

    public Guid Id { get; }
    public PersonId Person { get; }

    [OpenBecause("A signature names the professional who gives it.")]
    public string Name { get; }

    [OpenBecause("The key of the role in which it was signed.")]
    public string Role { get; }

    [OpenBecause("The title of the role in which it was signed.")]
    public string Title { get; }

    [OpenBecause("The professional a deputy stands in for.")]
    public string? OnBehalfOf { get; }
    public bool Agrees { get; }

    /// <summary>Why somebody disagrees, or how a deadlock was decided; null where none were asked.</summary>
    public Sealed<SignersReasons>? Reasons { get; private set; }

    [OpenBecause("The fingerprint of the text that was signed.")]
    public string Fingerprint { get; }
    public DateTimeOffset SignedAt { get; }

    /// <summary>A keyed fingerprint over everything above: a row that was changed shows.</summary>
    [OpenBecause("A keyed fingerprint of the signature.")]
    public string Proof { get; }

    public Signer Signer => new(Person, Name, Role, Title, OnBehalfOf);

    public static Signature Of(Guid id, Signer signer, bool agrees, string? reasons, Sealed<SignersReasons>? sealedReasons, string fingerprint, DateTimeOffset at, MasterKey master) =>
        new(id, signer.Person, signer.Name, signer.Role, signer.Title, signer.OnBehalfOf, agrees, fingerprint, at, ProofOf(id, signer, agrees, reasons, fingerprint, at, master)) { Reasons = sealedReasons };

    /// <summary>Whether it is as it was given. <paramref name="reasons"/> are the opened ones.</summary>
    public bool IsIntact(string? reasons, MasterKey master) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Proof), Encoding.ASCII.GetBytes(ProofOf(Id, Signer, Agrees, reasons, Fingerprint, SignedAt, master)));

    private static string ProofOf(Guid id, Signer signer, bool agrees, string? reasons, string fingerprint, DateTimeOffset at, MasterKey master)
    {
        // Each field with its length before it: no two signatures read the same.
        string[] fields = [id.ToString(), signer.Person.ToString(), signer.Name, signer.Role, signer.Title, signer.OnBehalfOf ?? "", agrees ? "agrees" : "disagrees",
            reasons ?? "", fingerprint, at.UtcTicks.ToString(CultureInfo.InvariantCulture)];
        return Convert.ToHexStringLower(master.Fingerprint("sheet-signature", Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"{field.Length}:{field},")))));
    }
}
