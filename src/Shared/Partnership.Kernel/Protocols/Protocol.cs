namespace Partnership.Kernel.Protocols;

/// <summary>How a partnership goes from referral to learning, as data (PLT-41). A running case stays on the version it began with.
/// Roles and agencies are keys of the profile.</summary>
public sealed record Protocol
{
    /// <summary>The profile it belongs to: "tower-hamlets".</summary>
    public required string Profile { get; init; }
    public required string Title { get; init; }

    /// <summary>1 as shipped; the database counts on from there.</summary>
    public required int Version { get; init; }

    /// <summary>What the sources' short names stand for.</summary>
    public required IReadOnlyList<SourceDocument> Sources { get; init; }

    /// <summary>The first is where a case begins.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }
    public required ReferralForm ReferralForm { get; init; }
    public required Screening Screening { get; init; }
    public required IReadOnlyList<ClockRule> Clocks { get; init; }
    public required IReadOnlyList<ReminderRule> Reminders { get; init; }
    public required CheckForm CheckForm { get; init; }
    public required PanelRules Panel { get; init; }
    public required DecisionSheet DecisionSheet { get; init; }
    public required SignOff SignOff { get; init; }

    /// <summary>Who approves a learning review's report, in order (REV-59). Group or role keys.</summary>
    public required IReadOnlyList<ApprovalStep> ReportApproval { get; init; }

    /// <exception cref="InvalidOperationException">The protocol has no such clock.</exception>
    public ClockRule Clock(string key) => Clocks.FirstOrDefault(clock => clock.Key == key)
        ?? throw new InvalidOperationException($"The protocol “{Profile}” has no clock “{key}”.");

    /// <summary>The stage of this key, or null.</summary>
    public Stage? Stage(string? key) => Stages.FirstOrDefault(stage => stage.Key == key);
}

public sealed record SourceDocument
{
    /// <summary>How facts name it: "S2".</summary>
    public required string Letters { get; init; }
    public required string Title { get; init; }
}

/// <summary>A stage of a case: who acts in it (role keys) and the stages it can lead to; none where the case ends.</summary>
public sealed record Stage : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<string> Who { get; init; }
    public required IReadOnlyList<string> Next { get; init; }
}

public sealed record ApprovalStep : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>A group's or a role's key.</summary>
    public required string By { get; init; }
}
