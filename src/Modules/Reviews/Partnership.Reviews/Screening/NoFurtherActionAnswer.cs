using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Screening;

/// <summary>Whether a partner approves that nothing further is done (REV-12): in which role, for whom, and why not.</summary>
internal sealed class NoFurtherActionAnswer
{
    private NoFurtherActionAnswer(Guid id, string role, PersonId person, string name, string title, bool approves, DateTimeOffset at) =>
        (Id, Role, Person, Name, Title, Approves, At) = (id, role, person, name, title, approves, at);

    public Guid Id { get; }

    [OpenBecause("A role's key: the database allows one answer for each.")]
    public string Role { get; }
    public PersonId Person { get; }

    [OpenBecause("The professional who answers for the partner.")]
    public string Name { get; }

    [OpenBecause("The office they answer in, and for whom they deputise.")]
    public string Title { get; }
    public bool Approves { get; }
    public DateTimeOffset At { get; }
    public Sealed<WhyNotApproved>? Why { get; private set; }

    public static NoFurtherActionAnswer Of(Guid id, string role, PersonId person, string name, string title, bool approves, DateTimeOffset at, Sealed<WhyNotApproved>? why) =>
        new(id, role, person, name, title, approves, at) { Why = why };
}

internal sealed record WhyNotApproved(string Words) : PersonalContent;
