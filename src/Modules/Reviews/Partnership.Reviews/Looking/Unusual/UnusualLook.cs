using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Looking.Unusual;

internal readonly record struct UnusualLookId(Guid Value) : IId<UnusualLookId>
{
    public static UnusualLookId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Why looking at cases is pointed out.</summary>
internal enum WhyUnusual { AtNight, ManyCases, OutsideTheirCases }

/// <summary>What whoever looked into it found.</summary>
internal enum Finding { InOrder, TakenUp }

/// <summary>Somebody's looks at cases that are out of the usual: pointed out to the Business Manager, who asks and writes down what it was. Nothing is blocked.</summary>
internal sealed class UnusualLook
{
    private UnusualLook(UnusualLookId id, PersonId person, string name, WhyUnusual why, CaseId? caseId, DateTimeOffset foundAt) =>
        (Id, Person, Name, Why, CaseId, FoundAt) = (id, person, name, why, caseId, foundAt);

    public UnusualLookId Id { get; }
    public PersonId Person { get; }

    [OpenBecause("The professional who looked, as the trail names them.")]
    public string Name { get; }
    public WhyUnusual Why { get; }

    /// <summary>The case, where it is about one: outside their cases.</summary>
    public CaseId? CaseId { get; }
    public DateTimeOffset FirstAt { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public int Looks { get; private set; }

    /// <summary>The most cases that were open to them at once; 1 where it is about one.</summary>
    public int Cases { get; private set; }
    public DateTimeOffset FoundAt { get; }

    public Finding? Finding { get; private set; }

    [OpenBecause("What a professional's access was for; asked for without names or facts of the child.")]
    public string? Because { get; private set; }
    public PersonId? JudgedBy { get; private set; }

    [OpenBecause("Who looked into it answers for it.")]
    public string? JudgedByName { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }

    public bool IsOpen => Finding is null;

    public static UnusualLook PointOut(UnusualLookId id, UnusualRun run, DateTimeOffset at)
    {
        var made = new UnusualLook(id, run.Person, run.Name, run.Why, run.Case, at) { FirstAt = run.FirstAt };
        made.GoesOn(run);
        return made;
    }

    /// <summary>It went on: what was found since belongs to the same. What was counted already is not counted again.</summary>
    public void GoesOn(UnusualRun run)
    {
        Looks += run.Looks.Count(at => at > LastAt);
        (LastAt, Cases) = (run.LastAt > LastAt ? run.LastAt : LastAt, Math.Max(Cases, run.Cases));
    }

    /// <summary>Somebody asked, and writes down what it was.</summary>
    public Outcome Judge(Finding finding, string because, PersonId by, string byName, DateTimeOffset at)
    {
        if (Finding is not null) return Outcome.Refused($"{JudgedByName} has looked into this already.");
        (Finding, Because, JudgedBy, JudgedByName, JudgedAt) = (finding, because, by, byName, at);
        return Outcome.Done;
    }
}
