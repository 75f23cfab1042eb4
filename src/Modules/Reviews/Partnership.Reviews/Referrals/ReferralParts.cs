using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Home;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Files;
using Partnership.Reviews.Files.NoteAnInfectedFile;
using Partnership.Reviews.Referrals.FollowUp;
using Partnership.Reviews.Referrals.MyReferrals;
using Partnership.Reviews.Referrals.Referring;
using Partnership.Reviews.Referrals.Referring.FromFamilies;
using Partnership.Reviews.Referrals.Referring.FromProfessionals;
using Partnership.Reviews.Referrals.Referring.KeyingIn;
using Partnership.Web.Navigation;

namespace Partnership.Reviews.Referrals;

/// <summary>What referrals stand on.</summary>
internal static class ReferralParts
{
    public static IServiceCollection AddReferrals(this IServiceCollection services) => services
        .AddTransient<Intake>().AddTransient<FormFiles>().AddTransient<ReferenceCounter>().AddSingleton<FollowUpCodes>().AddSingleton<Mailbox>()
        .AddSingleton<FamilyJourney>().AddSingleton<ProfessionalJourney>().AddSingleton<KeyInJourney>().AddSingleton<ReceiptJourney>().AddSingleton<FollowUpJourney>()
        .AddScoped<IOpenAPart, ReferralDoorOfItsOwn>().AddScoped<IKnowWhatToDo, ReferralsToDo>().AddScoped<IKnowWhatToDo, InfectedFilesToNote>().AddSingleton<INavigation, ReferralNavigation>();
}
