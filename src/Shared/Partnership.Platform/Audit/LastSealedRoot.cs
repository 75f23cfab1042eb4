using MediatR;
using Partnership.Platform.Acts;
using Partnership.Platform.Databases;

namespace Partnership.Platform.Audit;

/// <summary>Back to when a cut-off tail of the trail can be proved (PLT-11); null before the first root was exported.</summary>
public sealed record LastSealedRoot : IQuery<SealedRoot?>;

/// <param name="Root">The hash in lower-case hex.</param>
/// <param name="Changed">The exported file isn't what was written: it proves nothing.</param>
public sealed record SealedRoot(DateTimeOffset? At, string Root, int Streams, long Entries, bool Changed = false);

internal sealed class LastSealedRootHandler(DataFolder folder) : IRequestHandler<LastSealedRoot, SealedRoot?>
{
    public Task<SealedRoot?> Handle(LastSealedRoot request, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(AuditRoot.Last(folder.AuditRoots) is { } root
                ? new SealedRoot(root.At, root.Root, root.Heads.Count, root.Heads.Sum(head => head.Entries)) : null);
        }
        catch (InvalidDataException)
        {
            return Task.FromResult<SealedRoot?>(new(null, "", 0, 0, Changed: true));
        }
    }
}
