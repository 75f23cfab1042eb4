namespace Partnership.Web.Uploads;

/// <summary>A form with files, once it was read to its end.</summary>
/// <param name="Fields">Everything that is not a file, by its name on the form.</param>
/// <param name="File">The file, where it was read whole (<see cref="UploadPage.ReceiveSmall"/>); null when none was chosen.</param>
/// <param name="Files">How many files came, those refused not counted.</param>
public sealed record UploadedForm(IReadOnlyDictionary<string, string> Fields, SmallFile? File, int Files = 0)
{
    /// <summary>What was typed into a field, without the spaces around it; empty when the form has no such field.</summary>
    public string this[string field] => Fields.TryGetValue(field, out var typed) ? typed.Trim() : "";
}

/// <summary>A file that is small enough to be in memory as a whole.</summary>
/// <param name="Name">As the browser says it: not to be trusted, and never a path to write to.</param>
public sealed record SmallFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>A file on its way in.</summary>
/// <param name="Field">The name of its field on the form.</param>
/// <param name="Name">As the browser says it: not to be trusted, and never a path to write to.</param>
/// <param name="Content">Read once, from its beginning. What is left is thrown away.</param>
/// <param name="Fields">The fields that came before it.</param>
public sealed record IncomingFile(string Field, string Name, Stream Content, IReadOnlyDictionary<string, string> Fields);
