using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay.RoomCode;

/// <summary>Makes the code for the wall of the room, with which those who are there say so themselves (TRN-20). Asked for again, it stays the same.</summary>
[RefusedWhen("session_check_in_code_key", "Another session happens to have this code. Try again.")]
internal sealed record OpenARoomCode(long Number) : ICommand;

internal sealed class OpenARoomCodeHandler(TrainingDbContext db, IAct act) : IRequestHandler<OpenARoomCode, Outcome>
{
    public async Task<Outcome> Handle(OpenARoomCode request, CancellationToken cancellationToken)
    {
        if (await db.Sessions.RunBy(act.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return Outcome.NotFound;
        if (session.WhyNoCheckInAt(act.At) is { } why) return Outcome.Refused(why);
        session.OpenCheckIn(Letters.Of(RandomNumberGenerator.GetBytes(RoomCodes.Length)));
        act.Record(TrainingStream.Of(session.Id), $"opened the room’s code of session {session.Number}");
        return Outcome.Done;
    }
}

internal static class RoomCodes
{
    /// <summary>Short enough to be typed from a wall, long enough that nobody hits one by chance in the few hours it works.</summary>
    public const int Length = 8;

    public static string Href(string code) => $"/training/here/{code}";
}
