using Microsoft.AspNetCore.Hosting;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Databases;
using Partnership.Reviews.Screening;
using Partnership.Reviews.Screening.ConveneScreening;
using Partnership.Reviews.Screening.RecordThresholdDecision;

namespace Partnership.Testing;

/// <summary>The whole host as Tameside.</summary>
public sealed class TamesideHost : TestHost
{
    public static Actor Officer { get; } = Actors.Person("coordinator", "Coordinator", "business-unit", AccessRole.Coordinator);
    public static Actor Head { get; } = Actors.Person("head-of-safeguarding", "Head of Safeguarding", "local-authority", AccessRole.Screener, AccessRole.PanelMember, AccessRole.GroupChair);
    public static Actor Health { get; } = Actors.Person("health-screener", "Health screener", "icb", AccessRole.Screener, AccessRole.PanelMember);
    public static Actor Police { get; } = Actors.Person("police-screener", "Police screener", "police", AccessRole.Screener, AccessRole.PanelMember);
    public static IReadOnlyList<Actor> Partners { get; } =
    [
        Actors.Person("dsp-local-authority", "Director of Children's Services", "local-authority", AccessRole.DelegatedSafeguardingPartner),
        Actors.Person("dsp-icb", "Director of Nursing", "icb", AccessRole.DelegatedSafeguardingPartner),
        Actors.Person("dsp-police", "District Commander", "police", AccessRole.DelegatedSafeguardingPartner),
    ];

    public static IReadOnlyList<Actor> Screeners { get; } = [Head, Health, Police];

    /// <summary>A referral whose Screening Panel has been called together.</summary>
    public async Task<TestCase> Screened()
    {
        foreach (var actor in (Actor[])[Officer, .. Screeners, .. Partners]) await this.Seat(actor);
        var made = await this.ReferredCase();
        await this.Do(new ConveneScreening(made.Reference, [.. Screeners.Select(one => one.Person).OfType<PersonId>()], this.Key()));
        return made;
    }

    /// <summary>Part B, in which all say the same; change it with <c>with</c>.</summary>
    internal RecordThresholdDecision PartB(TestCase about, string option, bool review) => new(about.Reference, this.Key())
    {
        Option = option,
        Notifiable = review,
        ReviewWanted = review,
        LookedAfterChildDied = false,
        DecidedOn = London.Today(Clock),
        HowConferred = "By telephone",
        NatureOfAbuse = "None is known.",
        SeriousHarm = "Nobody was seriously harmed.",
        Deciders = [.. Screeners.Select(one => new DecidersView(one.Roles[0].Key, one.Person, true, review, review, "As decided."))],
        Leads = [new AgencyLead("A lead", "Head of Service", "Local authority", "0161 496 0100")],
    };

    protected override void ConfigureMore(IWebHostBuilder builder) => builder.UseSetting(DataFolder.ProfileSetting, "tameside");
}
