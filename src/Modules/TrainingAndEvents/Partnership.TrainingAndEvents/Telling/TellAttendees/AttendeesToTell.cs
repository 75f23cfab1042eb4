using MediatR;
using Partnership.Platform.Jobs;

namespace Partnership.TrainingAndEvents.Telling.TellAttendees;

internal sealed class AttendeesToTell(IMediator mediator) : ISweep
{
    /// <summary>A run tells at most so many hundreds; the next one goes on.</summary>
    private const int MostTurns = 50;

    public string Name => "Confirmations and news about training places";
    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task<string> Run(CancellationToken ct)
    {
        var turns = 0;
        while (turns < MostTurns && (await mediator.Send(new TellAttendees(), ct)).Succeeded) turns++;
        return turns == 0 ? "Nobody was waiting for news" : $"Told up to {turns * TellAttendees.AtOnce} attendees where they stand";
    }
}
