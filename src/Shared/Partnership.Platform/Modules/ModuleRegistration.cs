using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Csv;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Documents.Printing;
using Partnership.Platform.Files;
using Partnership.Platform.Home;
using Partnership.Platform.Jobs;
using Partnership.Platform.Limits;
using Partnership.Platform.Messaging;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.PublicPages;
using Partnership.Platform.Vaults;

namespace Partnership.Platform.Modules;

public static class ModuleRegistration
{
    /// <summary>Everything a module can stand on, and the modules themselves: their acts, queries, validators, receivers and policies are found by their types.</summary>
    public static IServiceCollection AddPartnership(this IServiceCollection services, IReadOnlyList<PartnershipModule> modules)
    {
        var assemblies = modules.SelectMany(module => new[] { module.Assembly, module.Contracts }).Append(typeof(Act).Assembly).Distinct().ToArray();
        services.AddSingleton(modules);
        services.AddSingleton(TimeProvider.System);
        AddActs(services, assemblies);
        AddMessaging(services, assemblies);
        services.AddScoped<Vault>().AddScoped<Trace>().AddSingleton<HalfFilledForms>().AddSingleton<WaitingImports>().AddSingleton<AuditReading>().AddSingleton<AuditLooks>().AddSingleton<Allowances>();
        services.AddSingleton<Installation>().AddSingleton<ProfileVersions>().AddHostedService<FollowTheInstallation>();
        services.AddSingleton(provider => BrowserSettings.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>())).AddSingleton<Browser>().AddSingleton<ICheckSettings, BrowserCheck>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Stamps>(provider, TimeProvider.System));
        services.AddFiles();
        services.AddSweeps().AddScoped<ISweep, SealTheTrail>().AddScoped<ISweep, ThrowAwayWhatExpired>();
        services.AddScoped<IKnowTheGlance, ParkedAtAGlance>();
        services.AddScoped<PastActs>();
        AddAccess(services);
        foreach (var module in modules)
        {
            foreach (var policy in module.Policies) services.AddSingleton(policy);
            module.AddTo(services);
        }
        services.TryAddScoped<ICurrentActor, NobodySignedIn>();
        return services;
    }

    /// <summary>A module's context: one per act on the act's connection, pooled without tracking for reads.</summary>
    public static IServiceCollection AddTables<TContext>(this IServiceCollection services, Func<DbContextOptions<TContext>, TContext> make) where TContext : ModuleContext
    {
        services.AddTransient(provider => provider.GetRequiredService<Act>().Enlist(connection =>
            make(new DbContextOptionsBuilder<TContext>().UseNpgsql(connection, OneStatement).Options)));
        services.AddPooledDbContextFactory<TContext>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), OneStatement).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        return services.AddScoped<Reading<TContext>>();
    }

    /// <summary>An aggregate is read in one statement, so that its parts are of one moment; a query whose rows would multiply says otherwise itself.</summary>
    private static void OneStatement(NpgsqlDbContextOptionsBuilder postgres) => postgres.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery);

    private static void AddActs(IServiceCollection services, Assembly[] assemblies)
    {
        services.AddSingleton<SharedCommits>().AddScoped<Proof>().AddScoped<Act>().AddScoped<IAct>(provider => provider.GetRequiredService<Act>());
        services.AddScoped<ServiceFactory>(provider => type => provider.GetService(type) ?? throw new InvalidOperationException($"Nothing answers {type}."));
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(WhatWasTypedIsChecked<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(OneActIsOneTransaction<,>));
        services.Scan(scan => scan.FromAssemblies(assemblies)
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithTransientLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithTransientLifetime());
    }

    private static void AddMessaging(IServiceCollection services, Assembly[] assemblies)
    {
        var catalogue = new MessageCatalogue(assemblies);
        catalogue.Register(services);
        services.AddSingleton(catalogue).AddSingleton<DispatcherSignal>().AddSingleton<Deliveries>().AddHostedService<Dispatcher>();
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddSingleton<PolicyCatalogue>().AddSingleton<IAuthorizationPolicyProvider>(provider => provider.GetRequiredService<PolicyCatalogue>());
        services.AddScoped<IAuthorizationHandler, ActorMeetsPolicy>();
        services.AddScoped<IAuthorizationMiddlewareResultHandler, NotAllowedIsNotFound>();
    }
}
