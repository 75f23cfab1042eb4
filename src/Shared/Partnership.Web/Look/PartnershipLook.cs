namespace Partnership.Web.Look;

/// <summary>How this installation looks and what it is called; from the profile.</summary>
public interface IPartnershipLook
{
    /// <summary>"Tower Hamlets Safeguarding Children Partnership".</summary>
    string Name { get; }

    /// <summary>"THSCP": for narrow places and subject lines.</summary>
    string ShortName { get; }

    /// <summary>The one accent colour as #rrggbb, at least 4.5:1 on white (checked when the profile loads: <see cref="Contrast"/>).</summary>
    string AccentColour { get; }

    /// <summary>Whom to ask, one line each: team, telephone, e-mail.</summary>
    IReadOnlyList<string> FooterContact { get; }

    /// <summary>Where "Exit this page" leads: a page that says nothing about its visitor.</summary>
    string ExitTo { get; }
}

public sealed record PartnershipLook(string Name, string ShortName) : IPartnershipLook
{
    public const string DeepTeal = "#0f5257";

    public string AccentColour { get; init; } = DeepTeal;
    public IReadOnlyList<string> FooterContact { get; init; } = [];
    public string ExitTo { get; init; } = "https://www.bbc.co.uk/weather";
}
