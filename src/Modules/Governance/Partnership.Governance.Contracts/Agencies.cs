using MediatR;

namespace Partnership.Governance.Contracts;

/// <summary>An agency of the partnership. <paramref name="Partner"/> is the statutory partner it is or belongs to ("local-authority", "icb", "police"), or null.</summary>
public sealed record Agency(string Key, string Name, string Sector, bool IsStatutory, string? Partner);

/// <summary>Every agency, by name.</summary>
public sealed record AllAgencies : IRequest<IReadOnlyList<Agency>>;
