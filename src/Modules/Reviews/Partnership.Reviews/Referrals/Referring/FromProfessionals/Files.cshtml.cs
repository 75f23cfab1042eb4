using Microsoft.AspNetCore.Authorization;
using Partnership.Platform.Access;
using Partnership.Platform.Files;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>What a professional, or an officer who keys in, sends along.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ProfessionalFilesModel(ProfessionalJourney journey, IJourneyStore store, PublicForms forms, TakingFiles taking, StoredFiles stored) : FilesPage<ProfessionalAnswers>(journey, store, forms, taking, stored)
{
    public string Back => Changing ? Journey.Check : ProfessionalJourney.Tasks;

    protected override string GoesTo => Back;

    protected override void IsDone(ProfessionalAnswers answers) => answers.FilesAreDone = true;
}
