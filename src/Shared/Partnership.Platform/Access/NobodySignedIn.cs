using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Access;

/// <summary>Where nothing knows about sign-ins (the verbs of ./ops), nobody has signed in.</summary>
internal sealed class NobodySignedIn : ICurrentActor
{
    public Actor Actor => Actor.Public;
}
