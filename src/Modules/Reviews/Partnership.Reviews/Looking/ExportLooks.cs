using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Csv;

namespace Partnership.Reviews.Looking;

/// <summary>Who has looked, as a file: what the page shows over all its pages, up to <see cref="Most"/> lines (PLT-73).</summary>
internal sealed record ExportLooks(LooksAsked Asked) : ICommand<Outcome<byte[]>>
{
    public const int Most = 10_000;
}

internal sealed class ExportLooksHandler(FindingLooks finding, AuditLooks trail, IAct act) : IRequestHandler<ExportLooks, Outcome<byte[]>>
{
    private static readonly string[] Headings = ["When", "Who", "Role", "Case", "What", "As a file"];

    public async Task<Outcome<byte[]>> Handle(ExportLooks request, CancellationToken cancellationToken)
    {
        if (await finding.Wanted(request.Asked, act.Actor, cancellationToken) is not { } wanted) return Outcome<byte[]>.NotFound;
        var lines = await finding.Lines(await trail.Of(wanted, ExportLooks.Most, null, cancellationToken), cancellationToken);
        var (stream, about) = FindingLooks.SubjectOf(request.Asked, wanted, act.Actor, []);
        act.Record(stream, $"exported {about}");
        return CsvFile.Of(Headings, lines.Select(line => new[] { Times.WithDate(line.At), line.Who, line.Roles, line.Reference, line.What, line.IsFile ? "Yes" : "No" }));
    }
}
