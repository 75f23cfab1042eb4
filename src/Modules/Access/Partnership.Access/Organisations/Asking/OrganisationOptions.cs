using Microsoft.AspNetCore.Authentication;

namespace Partnership.Access.Organisations.Asking;

/// <summary>One organisation as the framework's handler needs it. Made by <see cref="OrganisationSchemes"/>.</summary>
internal sealed class OrganisationOptions : RemoteAuthenticationOptions
{
    public OrganisationProvider? Provider { get; set; }

    /// <summary>Seals what was asked into the "state" that the browser carries to the provider and back.</summary>
    public ISecureDataFormat<AuthenticationProperties>? Asked { get; set; }

    public override void Validate()
    {
        base.Validate();
        ArgumentNullException.ThrowIfNull(Provider);
        ArgumentNullException.ThrowIfNull(Asked);
    }
}
