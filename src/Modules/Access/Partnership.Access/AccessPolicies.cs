using Partnership.Kernel.Identity;
using Partnership.Platform.Access;

namespace Partnership.Access;

internal static class AccessPolicies
{
    public const string InviteAgain = "Invite somebody again who lost their way in";

    public static readonly Policy[] All = [new(InviteAgain, AccessRole.BusinessManager, AccessRole.PlatformAdministrator)];
}
