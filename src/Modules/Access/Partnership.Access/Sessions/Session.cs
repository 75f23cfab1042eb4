using Partnership.Access.Codes;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Access.Sessions;

internal readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>One browser, signed in. Over after 30 minutes without a request, 12 hours after it began, or when somebody ends it.</summary>
internal sealed class Session
{
    public static readonly TimeSpan MostIdle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>That somebody is still there is noted no more often than this.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    private Session(SessionId id, byte[] tokenHash, PersonId person, DateTimeOffset startedAt, string methods, string device, byte[]? place)
    {
        (Id, TokenHash, Person, StartedAt, Methods, Device, Place) = (id, tokenHash, person, startedAt, methods, device, place);
        LastSeenAt = ProvedAt = startedAt;
    }

    public SessionId Id { get; private set; }
    public byte[] TokenHash { get; private set; }
    public PersonId Person { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How the person proved who they are, as RFC 8176 names it: "pwd otp".</summary>
    public string Methods { get; private set; }

    /// <summary>The key of the organisation whose sign-in they came by (PLT-03); null for whoever proved it here alone.</summary>
    public string? Organisation { get; private set; }

    /// <summary>When they last did.</summary>
    public DateTimeOffset ProvedAt { get; private set; }

    [OpenBecause("So that people recognise their own devices in the list of their sessions: \"Firefox on Windows\", no version, no address.")]
    public string Device { get; private set; }

    /// <summary>A keyed fingerprint of the network it began in: it is the one somebody is in now, or another.</summary>
    public byte[]? Place { get; private set; }

    /// <summary>A new session, and the token that opens it: known to the browser alone.</summary>
    public static (Session Session, string Token) Start(PersonId person, string methods, string device, DateTimeOffset now, TimeProvider clock, byte[]? place = null)
    {
        var token = Tokens.New();
        return (new(Ids.New<SessionId>(clock), Tokens.HashOf(token), person, now, methods, device, place), token);
    }

    /// <summary>A session of somebody who signed in at their organisation. What was proved there counts from then: a sign-in of this morning signs nothing in the afternoon.</summary>
    public static (Session Session, string Token) StartFrom(string organisation, PersonId person, string methods, DateTimeOffset provedAt, string device, DateTimeOffset now, TimeProvider clock, byte[]? place = null)
    {
        var (session, token) = Start(person, methods, device, now, clock, place);
        session.Organisation = organisation;
        session.ProvedAt = provedAt < now ? provedAt : now;
        return (session, token);
    }

    public bool IsOpenAt(DateTimeOffset now) => EndedAt is null && now < LastSeenAt + MostIdle && now < StartedAt + Longest;

    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>The person proved once more who they are. The browser gets a new token: one that somebody else knows from before is worth nothing after.</summary>
    /// <param name="methods">How, with spaces between.</param>
    public string ProvedAgain(string methods, DateTimeOffset now)
    {
        ProvedAt = now;
        Methods = string.Join(' ', Methods.Split(' ').Union(methods.Split(' ')));
        var token = Tokens.New();
        TokenHash = Tokens.HashOf(token);
        return token;
    }
}
