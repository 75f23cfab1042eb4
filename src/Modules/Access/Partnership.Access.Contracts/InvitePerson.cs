using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Access.Contracts;

/// <summary>Please send this person of the partnership an invitation to make an account (PLT-01).</summary>
public sealed record InvitePerson(PersonId Person) : IIntegrationCommand;

/// <summary>Somebody accepted the invitation and can sign in.</summary>
public sealed record PersonJoined(PersonId Person) : IIntegrationEvent;
