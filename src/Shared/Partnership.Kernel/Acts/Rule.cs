namespace Partnership.Kernel.Acts;

/// <summary>A rule of the field, as a class whose name is the sentence. It knows its ID and where it comes from, and says in words when it is broken.</summary>
public interface IRule
{
    /// <summary>The rule's ID in docs/rules.txt, such as "REV-12".</summary>
    string Id { get; }

    /// <summary>Null when the rule holds; else what is wrong, next to which field.</summary>
    Refusal? Broken();
}

public static class Rules
{
    /// <summary>Every rule that is broken, in the order given; empty when all hold.</summary>
    public static IReadOnlyList<Refusal> BrokenOf(params IEnumerable<IRule> rules) =>
        rules.Select(rule => rule.Broken()).OfType<Refusal>().ToList();
}
