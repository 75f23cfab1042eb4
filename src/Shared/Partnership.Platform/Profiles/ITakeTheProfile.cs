namespace Partnership.Platform.Profiles;

/// <summary>A module that begins with what the profile says. Called once at each start, after the migrations, in a scope of its own:
/// on a new installation it takes version 1 from the files, later it does nothing, as the database holds the truth by then (PLT-40).</summary>
public interface ITakeTheProfile
{
    Task Take(Profile profile, CancellationToken ct);
}
