using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Panels;

internal enum MotionState
{
    /// <summary>Members vote; nobody sees how.</summary>
    Open,

    /// <summary>As many for as against: the chair decides.</summary>
    Tied,
    Carried,
    Lost,
}

/// <summary>What is put to the vote: a recommendation, apart from it whether the criteria are met, and why (REV-43, REV-44). One that is lost makes room for another.</summary>
internal sealed class Motion
{
    private readonly List<Vote> _votes = [];

    private Motion(Guid id, int number, Recommendation recommendation, bool localCriteriaMet, bool nationalCriteriaMet, DateTimeOffset putAt) =>
        (Id, Number, Recommendation, LocalCriteriaMet, NationalCriteriaMet, PutAt) = (id, number, recommendation, localCriteriaMet, nationalCriteriaMet, putAt);

    public Guid Id { get; }

    /// <summary>1 for the first one put.</summary>
    public int Number { get; }
    public Recommendation Recommendation { get; }
    public bool LocalCriteriaMet { get; }
    public bool NationalCriteriaMet { get; }
    public Sealed<MotionReasons>? Reasons { get; private set; }
    public DateTimeOffset PutAt { get; }
    public MotionState State { get; private set; }

    /// <summary>Null until the chair closes the voting.</summary>
    public int? VotesFor { get; private set; }
    public int? VotesAgainst { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    [OpenBecause("The chair who closed the voting answers for it.")]
    public string? ClosedByName { get; private set; }

    /// <summary>How the chair broke a tie; null where there was none.</summary>
    public Choice? ChairsChoice { get; private set; }
    public Sealed<TieReason>? ChairsReason { get; private set; }

    public IReadOnlyList<Vote> Votes => _votes;
    public IEnumerable<Vote> ValidVotes => _votes.Where(vote => vote.VoidedAt is null);

    public static Motion Put(Guid id, int number, Recommendation recommendation, bool localCriteriaMet, bool nationalCriteriaMet, Sealed<MotionReasons> reasons, DateTimeOffset at) =>
        new(id, number, recommendation, localCriteriaMet, nationalCriteriaMet, at) { Reasons = reasons };

    public bool HasVoteOf(PersonId person) => ValidVotes.Any(vote => vote.Person == person);

    /// <summary>Takes a vote. A second one for the same <paramref name="countsAs"/> is refused here, and by the database when two come at once.</summary>
    public Outcome Take(Vote vote)
    {
        if (State != MotionState.Open) return Outcome.Refused("The chair has closed the voting.");
        if (ValidVotes.Any(one => one.CountsAs == vote.CountsAs))
            return Outcome.Refused(HasVoteOf(vote.Person) ? "You have voted already. A vote can’t be changed." : "Your agency has one vote, and it has been cast.");
        _votes.Add(vote);
        return Outcome.Done;
    }

    /// <summary>A conflict was declared: the vote does not count. One that is closed stays as it is (HRD-20).</summary>
    public void VoidVotesOf(PersonId person, DateTimeOffset at)
    {
        if (State != MotionState.Open) return;
        foreach (var vote in ValidVotes.Where(vote => vote.Person == person).ToList()) vote.Void(at);
    }

    public void Close(Tally tally, string by, DateTimeOffset at) =>
        (State, VotesFor, VotesAgainst, ClosedByName, ClosedAt) = (tally.Result, tally.For, tally.Against, by, at);

    public Outcome BreakTheTie(Choice choice, Sealed<TieReason> reason)
    {
        if (State != MotionState.Tied) return Outcome.Refused("There is no tie to break.");
        (ChairsChoice, ChairsReason, State) = (choice, reason, choice == Choice.For ? MotionState.Carried : MotionState.Lost);
        return Outcome.Done;
    }
}

/// <summary>One vote, by name. How and why is sealed until the chair closes the voting.</summary>
internal sealed class Vote
{
    private Vote(Guid id, PersonId person, string countsAs, DateTimeOffset castAt) => (Id, Person, CountsAs, CastAt) = (id, person, countsAs, castAt);

    public Guid Id { get; }
    public PersonId Person { get; }

    /// <summary>Whose one vote it is: the person's id, or the agency's key where the protocol counts one vote an agency (HRD-21).</summary>
    [OpenBecause("The person's id or an agency's key: the database allows one vote for each.")]
    public string CountsAs { get; }
    public Sealed<Ballot>? Ballot { get; private set; }
    public DateTimeOffset CastAt { get; }

    /// <summary>When a conflict of interest made it void.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    public static Vote Cast(Guid id, PersonId person, string countsAs, Sealed<Ballot> ballot, DateTimeOffset at) => new(id, person, countsAs, at) { Ballot = ballot };

    public void Void(DateTimeOffset at) => VoidedAt = at;
}
