using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Access.Organisations.Linking;

/// <summary>The sign-ins of organisations that somebody linked to their own account, and those they could.</summary>
internal sealed record YourSignInsPage : IQuery<YourSignInsView>;

internal sealed record YourSignInsView(IReadOnlyList<YourSignIn> Linked, IReadOnlyList<Organisation> CouldLink)
{
    public static readonly YourSignInsView Empty = new([], []);
}

/// <param name="Organisation">Null when it is in the settings no more.</param>
internal sealed record YourSignIn(Organisation? Organisation, string Issuer, DateTimeOffset LinkedAt, DateTimeOffset? LastUsedAt)
{
    public string Name => Organisation?.Name ?? (Uri.TryCreate(Issuer, UriKind.Absolute, out var address) ? address.Host : Issuer);
}

internal sealed class YourSignInsHandler(Reading<AccessDbContext> reading, ICurrentActor current, KnownOrganisations organisations) : IRequestHandler<YourSignInsPage, YourSignInsView>
{
    public async Task<YourSignInsView> Handle(YourSignInsPage request, CancellationToken cancellationToken)
    {
        if (current.Actor.Person is not { } person) return YourSignInsView.Empty;
        var linked = await reading.Db.LinkedSignIns.Where(one => one.Person == person).OrderBy(one => one.LinkedAt).ToListAsync(cancellationToken);
        return new([.. linked.Select(one => new YourSignIn(organisations.ByIssuer(one.Issuer), one.Issuer, one.LinkedAt, one.LastUsedAt))],
            [.. organisations.All.Where(organisation => !linked.Exists(one => organisation.Issues(one.Issuer)))]);
    }
}
