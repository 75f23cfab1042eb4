using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Access;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Home;
using Partnership.Platform.Jobs;
using Partnership.Platform.Modules;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.AgencyChecks.ChoosingAgencies;
using Partnership.Reviews.AgencyChecks.Reminding;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Contracts;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.Demonstration;
using Partnership.Reviews.Home;
using Partnership.Reviews.Leavers;
using Partnership.Reviews.Looking;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Screening;
using Partnership.Reviews.Screening.ApproveNoFurtherAction;
using Partnership.Reviews.Screening.RecordThresholdDecision;
using Partnership.Web.Navigation;

namespace Partnership.Reviews;

/// <summary>From the referral to the learning: referrals, screening, Rapid Reviews and what follows them.</summary>
public sealed class ReviewsModule : PartnershipModule
{
    internal const string SchemaName = "reviews";

    public override string Schema => SchemaName;
    public override Assembly Contracts => typeof(ReferralReceived).Assembly;
    public override IEnumerable<Policy> Policies => ReviewsPolicies.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddTables<ReviewsDbContext>(options => new(options));
        services.AddScoped<ICaseDoor, CaseDoor>().AddScoped<IGoByProtocols, ProtocolsOfRunningCases>();
        services.AddSingleton<INavigation, ReviewsNavigation>();
        services.AddScoped<IKnowWhatToDo, CasesToDo>().AddScoped<IKnowWhatToDo, AnswersToRead>().AddScoped<IKnowWhatToDo, ApprovalsToGive>().AddScoped<IKnowWhatToDo, AuditsToSee>().AddScoped<IKnowTheGlance, ClocksAtAGlance>();
        services.AddReferrals();
        services.AddTransient<CaseClocks>().AddTransient<Deciders>().AddTransient<DissentIsTold>().AddTransient<EndOfScreening>().AddTransient<Approvers>().AddTransient<OwnersOfAClock>();
        services.AddScoped<IOpenAPart, CheckDoor>().AddScoped<IOpenAPart, ChronologyDoor>().AddTransient<ProposedRequest>();
        services.AddScoped<ISweep, RemindersOfChecks>();
        services.AddScoped<IKnowWhatToDo, WhatToDoAboutChecks>();
        services.AddSingleton<INavigation, CheckNavigation>();
        services.AddPanels();
        services.AddDecisionSheets();
        services.AddTransient<Successors>().AddTransient<PassingOn>().AddTransient<ReturningToTheRole>().AddTransient<AskingAnew>().AddScoped<IKnowWhatSomebodyHolds, ThingsOfPeople>();
        services.AddLooking();
        services.AddScoped<Cast>().AddScoped<IDemonstration, DemonstrationCases>();
    }
}
