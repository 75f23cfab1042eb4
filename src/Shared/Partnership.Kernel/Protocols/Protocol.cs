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

    /// <summary>Who takes the threshold decision; missing where every referral goes straight to the National Panel's notification.</summary>
    public Screening? Screening { get; init; }
    public required IReadOnlyList<ClockRule> Clocks { get; init; }
    public required IReadOnlyList<ReminderRule> Reminders { get; init; }
    public required CheckForm CheckForm { get; init; }
    public required PanelRules Panel { get; init; }
    public required DecisionSheet DecisionSheet { get; init; }
    public required SignOff SignOff { get; init; }

    /// <summary>Who approves a learning review's report, in order (REV-59). Group or role keys.</summary>
    public required IReadOnlyList<ApprovalStep> ReportApproval { get; init; }

    /// <summary>What becomes of a referral that is audited in place of a Rapid Review (AUD-10); missing where no way leads there.</summary>
    public AuditRoute? AuditRoute { get; init; }

    /// <summary>How a complaint about a decision or a review is answered (REV-80).</summary>
    public Complaints? Complaints { get; init; }

    /// <summary>The stage of this key, or null.</summary>
    public Stage? Stage(string? key) => Stages.FirstOrDefault(stage => stage.Key == key);

    /// <summary>The stage that does this, or null where the protocol has none.</summary>
    public Stage? Stage(StageKind kind) => Stages.FirstOrDefault(stage => stage.Kind == kind);

    /// <summary>The clock of this key, or null.</summary>
    public ClockRule? Clock(string key) => Clocks.FirstOrDefault(clock => clock.Key == key);
}

public sealed record SourceDocument
{
    /// <summary>How facts name it: "S2".</summary>
    public required string Letters { get; init; }
    public required string Title { get; init; }
}

public sealed record ApprovalStep : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>A group's or a role's key.</summary>
    public required string By { get; init; }
}
