using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Messages;

namespace Partnership.Platform.Messaging;

/// <summary>Reacts to a message of another module, inside a transaction of its own; its effect happens once however often the message is delivered.</summary>
public interface IReceive<in TMessage> where TMessage : IIntegrationMessage
{
    Task Receive(TMessage message, Envelope envelope, CancellationToken ct);
}

/// <summary>What a message travels in. <paramref name="Version"/> counts the messages of one aggregate, from 1, without gaps.</summary>
public sealed record Envelope(Guid Id, string Aggregate, long Version, DateTimeOffset OccurredAt, string Who);

/// <summary>A class that receives a kind of message, under the name its deliveries carry ("Communications.WhenMailIsAsked").</summary>
public sealed record Receiver(string Name, Type Message, Type Class);

/// <summary>Every kind of message and who receives it; made once from the modules' assemblies.</summary>
public sealed class MessageCatalogue
{
    private readonly Dictionary<string, Type> _kinds;
    private readonly ILookup<Type, Receiver> _receivers;
    private readonly Dictionary<string, Receiver> _byName;

    public MessageCatalogue(IEnumerable<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsAbstract: false, IsInterface: false }).ToList();
        _kinds = types.Where(type => type.IsAssignableTo(typeof(IIntegrationMessage))).ToDictionary(Name);
        Receivers = [.. types.SelectMany(type => Receives(type).Select(message => new Receiver($"{Module(type)}.{type.Name}", message, type)))];
        _receivers = Receivers.ToLookup(receiver => receiver.Message);
        _byName = Receivers.ToDictionary(receiver => receiver.Name);
    }

    public IReadOnlyCollection<Type> Kinds => _kinds.Values;
    public IReadOnlyList<Receiver> Receivers { get; }

    public Type Kind(string name) => _kinds[name];
    public IEnumerable<Receiver> ReceiversOf(Type message) => _receivers[message];
    public Receiver? Receiver(string name) => _byName.GetValueOrDefault(name);

    /// <summary>"Reviews.ReferralReceived": the module and the message.</summary>
    public static string Name(Type message) => $"{Module(message)}.{message.Name}";

    internal void Register(IServiceCollection services)
    {
        foreach (var receiver in Receivers) services.AddTransient(receiver.Class);
    }

    private static string Module(Type type) => type.Assembly.GetName().Name?.Split('.').ElementAtOrDefault(1) ?? "";

    private static IEnumerable<Type> Receives(Type type) => type.GetInterfaces()
        .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReceive<>))
        .Select(one => one.GetGenericArguments()[0]);
}
