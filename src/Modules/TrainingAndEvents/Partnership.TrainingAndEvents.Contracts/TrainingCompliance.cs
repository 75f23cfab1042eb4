using MediatR;

namespace Partnership.TrainingAndEvents.Contracts;

/// <summary>Who has which level, agency by agency, on a day: for the data set (TRN-23, GOV-60). Numbers alone.</summary>
public sealed record TrainingCompliance(DateOnly On) : IRequest<IReadOnlyList<AgencyCompliance>>;

/// <param name="Agency">The agency's key.</param>
/// <param name="Level">"Basic", "Advanced", "Thresholds" or "Specialist".</param>
/// <param name="Staff">How many must have it.</param>
/// <param name="Trained">How many have it, valid on the day.</param>
/// <param name="FromAList">True where it is counted from the agency's staff list; false where the agency gave the numbers.</param>
/// <param name="AsOf">The day of the list, or of the numbers.</param>
public sealed record AgencyCompliance(string Agency, string Level, int Staff, int Trained, bool FromAList, DateOnly AsOf);
