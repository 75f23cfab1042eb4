using Partnership.Kernel.Identity;
using Partnership.Platform.Access;

namespace Partnership.Communications;

internal static class CommunicationsPolicies
{
    public const string SeeTheMailLog = "See what mail was sent, and send failed mail again";
    public const string SeeTemplates = "See the words of mails and letters";
    public const string ChangeTemplates = "Change the words of mails and letters";

    public static readonly Policy[] All =
    [
        new(SeeTheMailLog, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer),
        new(SeeTemplates, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.PlatformAdministrator),
        new(ChangeTemplates, AccessRole.BusinessManager, AccessRole.Coordinator),
    ];
}
