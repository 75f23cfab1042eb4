using Microsoft.AspNetCore.Authorization;
using Partnership.Platform.Access;
using Partnership.Platform.Files;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>Letters, notes or photographs a family wants to be seen; may stay empty.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class FamilyFilesModel(FamilyJourney journey, IJourneyStore store, PublicForms forms, TakingFiles taking, StoredFiles stored) : FilesPage<FamilyAnswers>(journey, store, forms, taking, stored)
{
    protected override string GoesTo => Journey.Next(Request.Path, Answers, Changing);
}
