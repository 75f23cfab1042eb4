using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.Modules.Tests.TrainingAndEvents;

/// <summary>What reports and compliance count: who was there, at what.</summary>
internal static class AgencyBuilder
{
    public static Task<bool> Marked(this TestHost host, PlaceId place, bool came) => host.InTraining(async (db, _) =>
    {
        (await db.Places.SingleAsync(one => one.Id == place)).Mark(came, MarkedHow.Register, host.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        return true;
    });

    public static Task<CourseId> ACourse(this TestHost host, string title, Level level = Level.Basic, int? validMonths = null) => host.InTraining(async (db, _) =>
    {
        var course = new Course(Ids.New<CourseId>(host.Clock), new() { Title = title, Summary = "About it.", Outcomes = "Know it.", Level = level, ProviderKind = ProviderKind.Commissioned, Provider = "Invented Training Company", ValidMonths = validMonths });
        db.Courses.Add(course);
        await db.SaveChangesAsync();
        return course.Id;
    });
}
