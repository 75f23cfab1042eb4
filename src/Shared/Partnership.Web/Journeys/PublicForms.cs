using Microsoft.AspNetCore.Http;
using Partnership.Platform.Limits;

namespace Partnership.Web.Journeys;

/// <summary>How many forms may be sent from one address without signing in, and how many requests that carry something.</summary>
/// <param name="AtOnce">Forms at once.</param>
/// <param name="PerMinute">Forms more, each minute after.</param>
/// <param name="PostsPerMinute">Posts of any kind by visitors, and as many at once.</param>
public sealed record PublicFormLimits(int AtOnce = 15, double PerMinute = 5, int PostsPerMinute = 600);

/// <summary>The quiet defences of forms that anybody may send (TRU-15), instead of a puzzle: so many from one address; what is filled in faster than people type
/// counts three times. Who is held back loses nothing: the answers stay, and a minute later the same button works.</summary>
public sealed class PublicForms(Allowances allowances, PublicFormLimits limits, TimeProvider clock)
{
    /// <summary>Nobody reads, answers and checks a whole form within this time.</summary>
    private static readonly TimeSpan FasterThanPeople = TimeSpan.FromSeconds(15);
    private const int OfAMachine = 3;

    /// <summary>Files from one address: six forms full of them at once. They are kept for days, whether the form is sent or not.</summary>
    private static readonly Allowance Files = new("add a file to a form", 60, 20);

    private readonly Allowance _sent = new("send a form", limits.AtOnce, limits.PerMinute);

    /// <param name="begunAt">When the form's first answer was given; null when that is not known.</param>
    public async Task<bool> MaySend(HttpContext visitor, DateTimeOffset? begunAt)
    {
        if (Place(visitor) is not { } place) return true;
        var pieces = clock.GetUtcNow() - begunAt < FasterThanPeople ? OfAMachine : 1;
        return await allowances.Take(_sent, place, pieces, visitor.RequestAborted);
    }

    /// <summary>Whether another file may be added to a form that is not sent yet.</summary>
    public async Task<bool> MayAddAFile(HttpContext visitor) =>
        Place(visitor) is not { } place || await allowances.Take(Files, place, 1, visitor.RequestAborted);

    /// <summary>Where somebody who has not signed in comes from. Null for who signed in, who is known without it, and where there is no address.</summary>
    public static string? Place(HttpContext visitor) =>
        visitor.User.Identity?.IsAuthenticated == true || visitor.Connection.RemoteIpAddress is not { } address ? null : Source.Of(address);
}
