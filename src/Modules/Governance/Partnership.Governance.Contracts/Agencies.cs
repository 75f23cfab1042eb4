using MediatR;

namespace Partnership.Governance.Contracts;

/// <summary>An agency of the partnership. <paramref name="Partner"/> is the statutory partner it is or belongs to ("local-authority", "icb", "police"), or null.</summary>
/// <param name="PartOf">Key of the agency it is a service of, or null.</param>
/// <param name="AnswersChecks">It can be asked for an agency check.</param>
public sealed record Agency(string Key, string Name, string Sector, bool IsStatutory, string? Partner, string? PartOf = null, bool AnswersChecks = true);

/// <summary>Every agency, by name.</summary>
public sealed record AllAgencies : IRequest<IReadOnlyList<Agency>>;
