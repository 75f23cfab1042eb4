using System.Security.Cryptography;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.Demonstration;

/// <summary>One case of the demonstration, told from act to act. Who acts follows from the profile, so that it can be told in any partnership.</summary>
internal sealed class CaseStory(PastActs past, Cast cast, Installation installation, DaysAgo days, Tale tale, CancellationToken ct)
{
    public Tale Tale => tale;
    public DaysAgo Days => days;
    public Profile Profile => installation.Profile;
    public Protocol Protocol => installation.Protocol;

    /// <summary>Who screens: the demonstration's cases are told for partnerships that do.</summary>
    public Kernel.Protocols.Screening Screening => Protocol.Screening ?? throw new InvalidOperationException("The demonstration needs a protocol with a screening.");

    /// <summary>The case's reference, once it was referred.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The day on which the story has arrived.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Goes on to a time of the day so many working days ago.</summary>
    public Task Ago(int workingDays, int hour, int minute = 0) => On(days[workingDays], hour, minute);

    public Task On(DateOnly day, int hour, int minute = 0)
    {
        Day = day;
        return past.GoTo(London.At(day, new(hour, minute)), ct);
    }

    public Task<Actor> Officer() => cast.Officer(Day, ct);
    public Task<Actor> OtherOfficer() => cast.OtherOfficer(Day, ct);
    public Task<Actor> InRole(string role) => cast.InRole(role, Day, ct);
    public Task<Actor> LeadOf(string agency) => cast.LeadOf(agency, Day, ct);

    /// <summary>An act of the officer's, or of <paramref name="by"/>.</summary>
    public async Task<T> Do<T>(IRequest<T> act, Actor? by = null) where T : Outcome => await past.Do(act, by ?? await Officer(), ct);

    /// <summary>A question of the officer's, or of <paramref name="by"/>; the answer is there.</summary>
    public async Task<T> Ask<T>(IRequest<T?> question, Actor? by = null) where T : class =>
        await past.Send(question, by ?? await Officer(), ct) ?? throw new InvalidOperationException($"{question.GetType().Name} has no answer in the demonstration.");

    /// <summary>Something of the product's that is no act, by the officer.</summary>
    public async Task<T> With<TPart, T>(Func<TPart, Task<T>> work) where TPart : notnull => await past.With(await Officer(), work);

    /// <summary>The case itself, as its pages know it.</summary>
    public async Task<CaseId> Case() => (await Ask(new CaseHeader(Reference))).Id;

    /// <summary>An agency of that kind that answers checks: a service rather than a statutory partner itself.</summary>
    public Agency Agency(AgencyKind kind) => Profile.Agencies.Where(one => one.Kind == kind && one.AnswersChecks).OrderBy(one => one.StatutorySeat is not null).First();

    public string NameOf(string agency) => Profile.Agency(agency)?.Name ?? agency;

    public ShareReason For(string purpose) => new(purpose, Profile.Retention.FirstOrDefault(rule => rule.Key == "review-cases")?.LegalBasis ?? "Public task");

    /// <summary>The key of an empty form, as one that is opened has.</summary>
    public static Guid Form() => new(RandomNumberGenerator.GetBytes(16));
}
