using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;

namespace Partnership.Platform.Files;

/// <summary>Whose a file is: a case's, or until it is sent, a half-filled form's.</summary>
public abstract record FileOwner
{
    public sealed record OfCase(CaseId Case) : FileOwner;

    /// <param name="Form">The id of the half-filled form.</param>
    public sealed record OfForm(Guid Form) : FileOwner;
}

/// <summary>Wraps each file's own key: by the data key of its case, or by the master key bound to its form. A file that changes hands is not encrypted anew: only its key is wrapped anew.</summary>
public sealed class FileKeys(MasterKey master)
{
    internal async Task<byte[]> Wrap(NpgsqlConnection connection, FileOwner owner, Guid file, byte[] key, CancellationToken ct) => owner switch
    {
        FileOwner.OfForm of => master.Seal(key, Binding(of.Form, file)),
        FileOwner.OfCase of => Cipher.Seal(await Vault.Key(connection, master, of.Case, ct), key, Binding(of.Case, file)),
        _ => throw new InvalidOperationException("A file belongs to a case or to a form."),
    };

    internal async Task<byte[]> Unwrap(NpgsqlConnection connection, FileOwner owner, Guid file, byte[] wrapped, CancellationToken ct) => owner switch
    {
        FileOwner.OfForm of => master.Open(wrapped, Binding(of.Form, file)),
        FileOwner.OfCase of => Unwrap(await Vault.Key(connection, master, of.Case, ct), of.Case, file, wrapped),
        _ => throw new InvalidOperationException("A file belongs to a case or to a form."),
    };

    internal static byte[] Unwrap(byte[] caseKey, CaseId id, Guid file, byte[] wrapped) => Cipher.Open(caseKey, wrapped, Binding(id, file));

    private static string Binding(CaseId id, Guid file) => $"file:{id}:{file}";
    private static string Binding(Guid form, Guid file) => $"file:form:{form}:{file}";
}
