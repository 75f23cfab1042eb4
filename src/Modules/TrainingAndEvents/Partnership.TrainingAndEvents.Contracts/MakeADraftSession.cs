using Partnership.Kernel.Messages;

namespace Partnership.TrainingAndEvents.Contracts;

/// <summary>Please put a session into the plan as a draft, due by a day (TRN-05). Asked twice for the same origin and reference, it is made once.</summary>
/// <param name="Origin">What asks for it: "rapid-review", "learning-review", "one-year-on".</param>
/// <param name="OriginReference">Of the review; shown to the organisers, never to the public.</param>
/// <param name="Title">Anonymised: it becomes the public title unless somebody changes it.</param>
/// <param name="Kind">"LearningSession", "Workshop" …, as in <see cref="SessionPublished"/>.</param>
/// <param name="Minutes">How long it is meant to be.</param>
/// <param name="Topics">Keys of the profile's themes.</param>
public sealed record MakeADraftSession(string Origin, string OriginReference, string Title, string Summary, string Kind, int Minutes, bool Online, DateOnly DueBy, IReadOnlyList<string> Topics) : IIntegrationCommand;
