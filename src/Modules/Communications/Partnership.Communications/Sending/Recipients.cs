using System.Net.Mail;
using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.Sending;

/// <summary>Where a mail goes: a person's address as Governance knows it at the moment, or the one that was sealed.</summary>
internal sealed class Recipients(MasterKey master, IServiceScopeFactory scopes)
{
    /// <summary>Null when nobody's address is known.</summary>
    public async Task<MailAddress?> Of(PersonId? person, byte[]? sealedAddress, CancellationToken ct)
    {
        if (sealedAddress is not null)
            return MailAddress.TryCreate(Encoding.UTF8.GetString(master.Open(sealedAddress, "mail-address")), out var opened) ? opened : null;
        if (person is not { } id) return null;
        await using var scope = scopes.CreateAsyncScope();
        var contacts = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ContactsOf([id]), ct);
        return contacts is [var contact] && MailAddress.TryCreate(contact.Email, contact.Name, out var address) ? address : null;
    }
}
