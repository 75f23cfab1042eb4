using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Hosting;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Access;

/// <summary>Every policy by name. An endpoint that names none is denied to everybody (PLT-04).</summary>
public sealed class PolicyCatalogue(IEnumerable<Policy> policies, IHostEnvironment environment) : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy Nobody = new AuthorizationPolicyBuilder().AddRequirements(new DeniedRequirement()).Build();
    private static readonly AuthorizationPolicy Everybody = new AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build();
    private readonly Dictionary<string, Policy> _byName = policies.Append(new Policy(Policies.SignedIn) { Whose = Whose.TheirOwn }).ToDictionary(policy => policy.Name);

    public IReadOnlyCollection<Policy> All => _byName.Values;

    /// <summary>What an endpoint asks for stays the same while the host runs; whether somebody meets it is asked each time.</summary>
    public bool AllowsCachingPolicies => true;

    public Policy? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whose things a page under this policy is about, where the page itself doesn't say.</summary>
    public string WhoseUnder(string policy) => _byName.TryGetValue(policy, out var known) ? known.Whose : Whose.Anything;

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(policyName switch
    {
        Policies.Public => Everybody,
        Policies.Development => environment.IsDevelopment() ? Everybody : Nobody,
        _ when _byName.TryGetValue(policyName, out var policy) => new AuthorizationPolicyBuilder().AddRequirements(new PolicyRequirement(policy)).Build(),
        _ => Nobody,
    });

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Nobody);
    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Nobody);
}

internal sealed record PolicyRequirement(Policy Policy) : IAuthorizationRequirement;

internal sealed record DeniedRequirement : IAuthorizationRequirement;

/// <summary>Asks the actor's roles of today, not the cookie's of yesterday.</summary>
internal sealed class ActorMeetsPolicy(ICurrentActor current) : AuthorizationHandler<PolicyRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PolicyRequirement requirement)
    {
        if (requirement.Policy.Allows(current.Actor)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
