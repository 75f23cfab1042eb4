using MediatR;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Files.Scanning;
using Partnership.Platform.Home;

namespace Partnership.Platform.Files;

/// <summary>Whether uploaded files are scanned, for the page about how the site runs.</summary>
public sealed record ScannerState : IQuery<ScannerAnswer>;

public enum ScannerAnswer { NotConfigured, Answers, Silent }

internal sealed class AnswerScannerState(FileScanner scanner) : IRequestHandler<ScannerState, ScannerAnswer>
{
    public async Task<ScannerAnswer> Handle(ScannerState request, CancellationToken cancellationToken) =>
        !scanner.IsConfigured ? ScannerAnswer.NotConfigured : await scanner.Answers(cancellationToken) ? ScannerAnswer.Answers : ScannerAnswer.Silent;
}

/// <summary>A scanner that does not answer keeps every new file in quarantine: those who run the site see it at a glance.</summary>
internal sealed class ScannerAtAGlance(FileScanner scanner) : IKnowTheGlance
{
    public async Task<IReadOnlyList<Glance>> For(Actor actor, CancellationToken ct) =>
        !scanner.IsConfigured || !actor.Has(AccessRole.BusinessManager, AccessRole.Coordinator) || await scanner.Answers(ct) ? [] : [new("The virus scanner does not answer: new files wait in quarantine", "/running", NeedsAttention: true)];
}
