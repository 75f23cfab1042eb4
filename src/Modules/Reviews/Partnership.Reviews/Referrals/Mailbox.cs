using System.Text;
using Partnership.Platform.Vaults;

namespace Partnership.Reviews.Referrals;

/// <summary>Addresses of people without an account, sealed before they leave for the outbox.</summary>
internal sealed class Mailbox(MasterKey master)
{
    public string Seal(string address) => Convert.ToBase64String(master.Seal(Encoding.UTF8.GetBytes(address), "mail-address"));
}
