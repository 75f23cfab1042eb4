namespace Partnership.Kernel.Acts;

/// <summary>What an audit entry is about: a kind and an id, such as case:0197… Entries of one stream are chained (PLT-11).</summary>
public readonly record struct AuditStream(string Kind, string Id)
{
    public static AuditStream Case(Identity.CaseId id) => new("case", id.ToString());
    public static AuditStream Account(Identity.PersonId id) => new("account", id.ToString());
    public static AuditStream Of(string kind, string id) => new(kind, id);
    public override string ToString() => $"{Kind}:{Id}";
}
