using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Files;

internal static class FilesForTheReader
{
    /// <summary>Of a case that the actor may see: everything for officers; for the others nothing that may tell who referred and wants to stay unnamed (REV-04).</summary>
    public static IQueryable<CaseFile> ShownTo(this IQueryable<CaseFile> files, Actor actor) => actor.IsOfficer ? files : files.Where(file => !file.MayNameTheReferrer);
}
