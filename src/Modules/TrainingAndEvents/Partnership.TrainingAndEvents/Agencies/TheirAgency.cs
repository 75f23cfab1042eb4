using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.TrainingAndEvents.Agencies;

/// <summary>The agency whose training whoever asks looks after, and the addresses of its people.</summary>
internal sealed class TheirAgency(ICurrentActor current, Installation installation)
{
    /// <summary>Null for who looks after no agency's training.</summary>
    public Agency? Own => Key is { } key ? installation.Profile.Agency(key) : null;

    public string? Key => current.Actor.LooksAfterTrainingOf();

    /// <summary>What is wrong with an address of a colleague; null where it is one of the agency's own.</summary>
    public static string? WrongWith(Agency agency, string email) => !Attendees.WorkEmail.IsOne(email) ? "Enter an email address in the right form, like name@example.org"
        : agency.EmailDomains.Contains(email[(email.LastIndexOf('@') + 1)..].ToLowerInvariant()) ? null
        : $"This is not an address of {agency.Name}. {Addresses(agency)}";

    /// <summary>"Its addresses end in @barts.nhs.example".</summary>
    public static string Addresses(Agency agency) => agency.EmailDomains.Count == 0 ? "The Business Unit has not said yet which addresses are its"
        : $"Its addresses end in {Kernel.Words.Counts.AndList([.. agency.EmailDomains.Select(domain => "@" + domain)])}";

    /// <summary>The domain is another agency's.</summary>
    public Agency? ElsewhereThan(Agency agency, string email) => installation.Profile.AgencyOfEmail(email) is { } other && other.Key != agency.Key ? other : null;
}
