using System.Text.RegularExpressions;

namespace Partnership.Reviews.DecisionSheets.Reading;

internal enum PieceKind { Same, Added, Removed }

/// <summary>A run of words that is in both versions or in one.</summary>
internal sealed record Piece(PieceKind Kind, string Words);

/// <summary>What changed in one part of a sheet.</summary>
internal sealed record PartDifference(string Title, IReadOnlyList<Piece> Pieces);

/// <summary>What changed between two versions of a sheet, word by word; parts that say the same are left out (HRD-22).</summary>
internal static partial class SheetDifference
{
    /// <summary>Words that stay the same are shown this far around a change, the rest is folded.</summary>
    private const int Around = 12;

    /// <summary>Fewer words than this that stay the same between two changes belong to the change: a sentence that was rewritten reads as one.</summary>
    private const int Kept = 3;

    public static IReadOnlyList<PartDifference> Between(SheetBody before, SheetBody after)
    {
        var keys = after.Parts.Select(part => part.Key).Union(before.Parts.Select(part => part.Key));
        var parts = from key in keys
                    let was = before.Parts.FirstOrDefault(part => part.Key == key)
                    let now = after.Parts.FirstOrDefault(part => part.Key == key)
                    let pieces = Gathered(Pieces(Words(was), Words(now)))
                    where pieces.Any(piece => piece.Kind != PieceKind.Same)
                    select new PartDifference(now?.Title ?? was?.Title ?? key, Folded(pieces));
        return [.. parts];
    }

    private static string[] Words(SheetPart? part)
    {
        if (part is null) return [];
        var text = SheetText.Of(new("", 0, "", [part]));
        // The three lines above the part's own words are the sheet's and the part's headings.
        return [.. Tokens().Matches(string.Join('\n', text.Split('\n').Skip(4))).Select(match => match.Value)];
    }

    /// <summary>The longest common run of words, kept; what lies between is removed and added.</summary>
    private static List<Piece> Pieces(string[] was, string[] now)
    {
        var longest = new int[was.Length + 1, now.Length + 1];
        for (var i = was.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                longest[i, j] = was[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var pieces = new List<Piece>();
        var (a, b) = (0, 0);
        while (a < was.Length || b < now.Length)
        {
            if (a < was.Length && b < now.Length && was[a] == now[b]) { Add(pieces, PieceKind.Same, now[b++]); a++; }
            else if (a < was.Length && (b == now.Length || longest[a + 1, b] >= longest[a, b + 1])) Add(pieces, PieceKind.Removed, was[a++]);
            else Add(pieces, PieceKind.Added, now[b++]);
        }
        return pieces;
    }

    /// <summary>Each change as what was removed, then what was added.</summary>
    private static List<Piece> Gathered(List<Piece> pieces)
    {
        var (gathered, removed, added) = (new List<Piece>(), new List<string>(), new List<string>());
        for (var place = 0; place < pieces.Count; place++)
        {
            var (kind, words) = pieces[place];
            var between = kind == PieceKind.Same && removed.Count + added.Count > 0 && place < pieces.Count - 1 && words.Split(' ').Length < Kept;
            if (kind == PieceKind.Removed || between) removed.Add(words);
            if (kind == PieceKind.Added || between) added.Add(words);
            if (kind == PieceKind.Same && !between) Close(pieces[place]);
        }
        Close(null);
        return gathered;

        void Close(Piece? same)
        {
            if (removed.Count > 0) gathered.Add(new(PieceKind.Removed, string.Join(' ', removed)));
            if (added.Count > 0) gathered.Add(new(PieceKind.Added, string.Join(' ', added)));
            if (same is not null) gathered.Add(same);
            removed.Clear();
            added.Clear();
        }
    }

    private static void Add(List<Piece> pieces, PieceKind kind, string word)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new(kind, pieces[^1].Words + " " + word);
        else pieces.Add(new(kind, word));
    }

    private static IReadOnlyList<Piece> Folded(List<Piece> pieces) =>
        [.. pieces.Select((piece, place) => piece.Kind == PieceKind.Same ? new(PieceKind.Same, Fold(piece.Words.Split(' '), first: place == 0, last: place == pieces.Count - 1)) : piece)];

    private static string Fold(string[] words, bool first, bool last)
    {
        var (head, tail) = (first ? 0 : Around, last ? 0 : Around);
        return words.Length <= head + tail + 1 ? string.Join(' ', words) : $"{string.Join(' ', words[..head])} … {string.Join(' ', words[^tail..])}".Trim();
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Tokens();
}
