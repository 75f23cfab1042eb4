using Partnership.Platform.Acts;

namespace Partnership.TrainingAndEvents.Places;

/// <summary>What was asked for has been agreed to: a place where one is free for them, else the turn in the line that they had from the beginning.</summary>
internal sealed class LettingIn(WaitingList line, IAct act)
{
    /// <param name="place">One that asked; its session is locked.</param>
    public async Task LetIn(Place place, SessionDoor door, CancellationToken ct)
    {
        var others = door is { Waiting: > 0, Left: > 0 };
        if (!others && (await line.Free(door, ct)).FreeFor(place.Agency) > 0)
        {
            place.Confirm(act.At);
            return;
        }
        place.Wait(act.At);
        // Something is free while others wait: whoever came first has it, and that may be this one.
        await line.MoveUp(door.Id, ct);
    }
}
