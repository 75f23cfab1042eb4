using Partnership.Kernel.PersonalData;

namespace Partnership.Platform.Files;

/// <summary>A file as it is listed: what is open about it, and its name.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="CameAt">When it was uploaded (UTC).</param>
/// <param name="Facts">Opened with the file's own key.</param>
public sealed record StoredFile(Guid Id, FileKind Kind, long Size, FileState State, DateTimeOffset CameAt, FileFacts Facts)
{
    public string Name => Facts.Name;
    public override string ToString() => "•••";
}

/// <summary>What is told by a file's name and fingerprint: sealed, as the file is.</summary>
/// <param name="Sha256">Of the file as it came, in hexadecimal.</param>
/// <param name="KeepsMetadata">Something about its making is compressed or locked inside, and can't be taken out.</param>
public sealed record FileFacts(string Name, string Sha256, bool KeepsMetadata) : PersonalContent;
