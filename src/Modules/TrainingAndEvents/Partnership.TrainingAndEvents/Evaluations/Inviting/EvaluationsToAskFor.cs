using MediatR;
using Partnership.Kernel.Time;
using Partnership.Platform.Jobs;

namespace Partnership.TrainingAndEvents.Evaluations.Inviting;

/// <summary>Looks for those who were there and have not been asked yet. Nobody is written to in the evening or at night.</summary>
internal sealed class EvaluationsToAskFor(IMediator mediator, TimeProvider clock) : ISweep
{
    private const int MostTurns = 20;
    private static readonly TimeOnly Morning = new(8, 0), Evening = new(20, 0);

    public string Name => "Questions after training";
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<string> Run(CancellationToken ct)
    {
        if (London.TimeOf(clock.GetUtcNow()) is var time && (time < Morning || time >= Evening)) return "It is night: nobody is asked";
        var turns = 0;
        foreach (var kind in Enum.GetValues<EvaluationKind>())
            while (turns < MostTurns && (await mediator.Send(new AskForEvaluations(kind), ct)).Succeeded) turns++;
        return turns == 0 ? "Nobody was to be asked" : $"Asked up to {turns * AskForEvaluations.AtOnce} people";
    }
}
