using MediatR;

namespace Partnership.Access.Contracts;

/// <summary>Whether whoever is signed in proved who they are (password, code) within this time. Signing asks it with ten minutes (PLT-02, REV-46);
/// when it says no, send them to <see cref="ProveAgain"/>.</summary>
public sealed record ProvedPresence(TimeSpan Within) : IRequest<bool>
{
    /// <summary>How recent a proof a signature needs.</summary>
    public static readonly TimeSpan ForSigning = TimeSpan.FromMinutes(10);

    /// <summary>Path of the page that asks again and comes back to <paramref name="next"/>, a path of this site.</summary>
    public static string ProveAgain(string next) => "/sign-in/again?next=" + Uri.EscapeDataString(next);
}
