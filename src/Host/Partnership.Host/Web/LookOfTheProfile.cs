using Partnership.Platform.Profiles;
using Partnership.Web.Look;

namespace Partnership.Host.Web;

/// <summary>The installation's name, colour and contact, as its profile says them today.</summary>
internal sealed class LookOfTheProfile(Installation installation) : IPartnershipLook
{
    private static readonly PartnershipLook Plain = new("Safeguarding Children Partnership", "Partnership");

    private PartnershipFacts Facts => installation.Profile.Partnership;

    public string Name => Facts.Name;
    public string ShortName => Facts.ShortName;
    public string AccentColour => Facts.AccentColour;
    public IReadOnlyList<string> FooterContact => [Facts.BusinessUnit.Name, Facts.BusinessUnit.Telephone, Facts.BusinessUnit.Email];
    public string ExitTo => Plain.ExitTo;
}
