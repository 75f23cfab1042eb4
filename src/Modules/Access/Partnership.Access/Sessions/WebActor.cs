using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.Sessions;

/// <summary>Who asks in this request: whoever the session says, with the roles of today; else the public.</summary>
internal sealed class WebActor : ICurrentActor
{
    public Actor Actor { get; private set; } = Actor.Public;

    /// <summary>The session they come by; null when not signed in.</summary>
    public SessionId? Session { get; private set; }

    public void Become(Actor actor, SessionId session) => (Actor, Session) = (actor, session);
}
