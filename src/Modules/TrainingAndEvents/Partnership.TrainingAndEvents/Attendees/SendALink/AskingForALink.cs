using Microsoft.AspNetCore.Http;
using Partnership.Platform.Limits;
using Partnership.Web.Journeys;

namespace Partnership.TrainingAndEvents.Attendees.SendALink;

/// <summary>How many links may be asked for: from one place, as with every form that anybody may send, and for one address, so that nobody floods somebody else's inbox.</summary>
internal sealed class AskingForALink(PublicForms forms, Allowances allowances)
{
    private static readonly Allowance ToOneAddress = new("send a training link to an address", AtOnce: 4, PerMinute: 0.2);

    /// <returns>Why it must wait, in words; null where it may be sent.</returns>
    public async Task<string?> MustWait(HttpContext visitor, string? email)
    {
        // What is no address is refused with its own words.
        if (!WorkEmail.IsOne(email) || email is null) return null;
        if (!await forms.MaySend(visitor, begunAt: null)) return "Many forms came from your network at once. Wait a minute, then press the button again.";
        return await allowances.Take(ToOneAddress, email.Trim().ToLowerInvariant(), 1, visitor.RequestAborted) ? null
            : "We have sent several links to this address already. Look in its inbox and among its junk mail, or ask again in ten minutes.";
    }
}
