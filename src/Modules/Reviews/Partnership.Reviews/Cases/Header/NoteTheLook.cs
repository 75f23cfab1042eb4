using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;

namespace Partnership.Reviews.Cases.Header;

/// <summary>Every view, export and print of a case is in the trail (REV-91): a page that opened nothing sealed, and so left nothing yet, leaves this. Asked by pages whose reader may see the case.</summary>
internal sealed record NoteTheLook(CaseId Case, string Looked, bool IsFile) : IQuery<bool>;

internal sealed class NotesTheLook(Trace trace) : IRequestHandler<NoteTheLook, bool>
{
    /// <returns>False where the look was in the trail already.</returns>
    public async Task<bool> Handle(NoteTheLook request, CancellationToken cancellationToken)
    {
        var stream = AuditStream.Case(request.Case);
        if (trace.HasLeft(stream)) return false;
        await (request.IsFile ? trace.LeaveExport(stream, request.Looked, cancellationToken) : trace.Leave(stream, request.Looked, cancellationToken));
        return true;
    }
}
