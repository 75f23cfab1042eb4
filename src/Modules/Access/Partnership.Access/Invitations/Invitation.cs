using Partnership.Access.Codes;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Access.Invitations;

internal readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

internal enum InvitationState { Open, Expired, Used }

/// <summary>Asks one person, by a link known only from their mail, to make an account. Good once, for two weeks, until a newer one replaces it.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Good = TimeSpan.FromDays(14);

    private Invitation(InvitationId id, PersonId person, byte[] tokenHash, string invitedBy, DateTimeOffset madeAt, DateTimeOffset expiresAt) =>
        (Id, Person, TokenHash, InvitedBy, MadeAt, ExpiresAt) = (id, person, tokenHash, invitedBy, madeAt, expiresAt);

    public InvitationId Id { get; private set; }
    public PersonId Person { get; private set; }
    public byte[] TokenHash { get; private set; }

    [OpenBecause("The invited person sees who of the partnership invited them, before they trust the link.")]
    public string InvitedBy { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A new invitation, and the token of its link: known to the mail alone.</summary>
    public static (Invitation Invitation, string Token) For(PersonId person, string invitedBy, DateTimeOffset now, TimeProvider clock)
    {
        var token = Tokens.New();
        return (new(Ids.New<InvitationId>(clock), person, Tokens.HashOf(token), invitedBy, now, now + Good), token);
    }

    public InvitationState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? InvitationState.Used : now >= ExpiresAt ? InvitationState.Expired : InvitationState.Open;

    public void Use(DateTimeOffset now) => UsedAt = now;

    /// <summary>A newer one was sent.</summary>
    public void Replace(DateTimeOffset now) => ExpiresAt = now < ExpiresAt ? now : ExpiresAt;
}
