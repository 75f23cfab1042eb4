using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Home;
using Partnership.Reviews.Actions;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Involvement;
using Partnership.Reviews.Panels.CloseTheVote;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Panels.SendPack;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.Panels;

internal static class AddingPanels
{
    public static IServiceCollection AddPanels(this IServiceCollection services) => services
        .AddTransient<SettingAPanelDay>().AddTransient<Seating>().AddTransient<WhoIsInvolved>().AddTransient<Candidates>().AddTransient<MakingThePack>().AddTransient<Concluding>()
        .AddTransient<ThemeList>().AddTransient<PanelCollisions>()
        .AddScoped<IKnowWhatToDo, WhatToDoAboutPanels>().AddScoped<IOpenAPart, ActionDoor>().AddScoped<IOpenAPart, InvolvementDoor>();
}
