using System.Globalization;

namespace Partnership.Reviews.Referrals.Referring;

/// <summary>What the forms of both doors do alike with a child's fields.</summary>
internal static class ChildFields
{
    /// <summary>An age in whole years from 0 to 25 (a young person who turned 18 stays in a case); null when nothing was typed.</summary>
    public static int? ReadAge(string? typed, out string? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 25) return age;
        problem = "Age must be a whole number of years, from 0 to 25";
        return null;
    }

    /// <summary>Puts the child in place of the one with that number, counted from 1, or at the end.</summary>
    public static void Put(List<ReferredChild> children, int number, ReferredChild child)
    {
        if (number <= children.Count) children[number - 1] = child;
        else children.Add(child);
    }
}
