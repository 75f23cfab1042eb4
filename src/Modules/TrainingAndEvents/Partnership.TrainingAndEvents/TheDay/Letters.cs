namespace Partnership.TrainingAndEvents.TheDay;

/// <summary>Codes that people read from a wall or a paper and type: letters and digits that can't be mistaken for each other (Crockford's base 32: no I, L, O or U).</summary>
internal static class Letters
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A letter a byte: five bits of it.</summary>
    public static string Of(IEnumerable<byte> bytes) => string.Concat(bytes.Select(one => Alphabet[one & 31]));

    /// <summary>"7K2M-9QXF": in groups of four.</summary>
    public static string Grouped(string letters) => string.Join('-', letters.Chunk(4).Select(group => new string(group)));

    /// <summary>As it was typed: in any case, with spaces and hyphens anywhere, O for 0, I or L for 1. Null where it can't be a code of that length.</summary>
    public static string? Read(string? typed, int length)
    {
        var letters = (typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit).Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }).ToArray();
        return letters.Length == length && letters.All(Alphabet.Contains) ? new(letters) : null;
    }
}
