using System.Security.Cryptography;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;

namespace Partnership.Platform.Csv;

/// <summary>The text of a file between the report and the confirmation. It waits sealed, for the person who brought it and nobody else, and is thrown away with other half-filled forms when nobody confirms.</summary>
public sealed class WaitingImports(HalfFilledForms forms)
{
    /// <param name="purpose">What it is for, with the thing it goes to: "chronology:TH-2026-0042:police". It is found under the same words only.</param>
    /// <returns>What to ask for it with; it may stand in an address.</returns>
    public async Task<Guid> Keep(string purpose, PersonId person, WaitingImport import, CancellationToken ct)
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        await forms.Save(id, Kind(purpose, person), import, ct);
        return id;
    }

    public Task<WaitingImport?> Find(string purpose, PersonId person, Guid id, CancellationToken ct) => forms.Load<WaitingImport>(id, Kind(purpose, person), ct);

    /// <summary>After it was confirmed or given up.</summary>
    public Task Forget(Guid id, CancellationToken ct) => forms.Discard(id, ct);

    private static string Kind(string purpose, PersonId person) => $"import:{purpose}:{person}";
}

/// <param name="Name">Of the file; "pasted text" where it had none.</param>
/// <param name="Content">The file as it came: in whichever encoding it has.</param>
public sealed record WaitingImport(string Name, byte[] Content);
