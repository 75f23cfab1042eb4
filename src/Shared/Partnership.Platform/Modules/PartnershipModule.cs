using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Access;

namespace Partnership.Platform.Modules;

/// <summary>A module's table of contents: its schema, what it registers, who may do what. The only type a module shows to the host.</summary>
public abstract class PartnershipModule
{
    /// <summary>The module's word in namespaces and messages ("Reviews").</summary>
    public string Name => Assembly.GetName().Name?.Split('.')[1] ?? "";

    /// <summary>Its schema in the database.</summary>
    public abstract string Schema { get; }

    public Assembly Assembly => GetType().Assembly;

    /// <summary>Assembly of its contracts.</summary>
    public abstract Assembly Contracts { get; }

    /// <summary>Who may use which of its endpoints.</summary>
    public abstract IEnumerable<Policy> Policies { get; }

    public abstract void AddTo(IServiceCollection services);
}
