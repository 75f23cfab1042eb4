using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Audit;
using Partnership.Platform.Home;
using Partnership.Reviews.Cases;
using Partnership.Reviews.DecisionSheets.Facts;
using Partnership.Reviews.DecisionSheets.Revising;
using Partnership.Reviews.DecisionSheets.Verifying;

namespace Partnership.Reviews.DecisionSheets;

internal static class AddingDecisionSheets
{
    public static IServiceCollection AddDecisionSheets(this IServiceCollection services) => services
        .AddScoped<RecordOfCase>().AddScoped<SheetVerification>().AddScoped<IOpenAPart, FingerprintDoor>().AddTransient<TakingBack>().AddScoped<IVerifyWhatWasSigned, SheetsAreAsSigned>().AddScoped<IKnowWhatToDo, WhatToDoAboutSheets>();
}
