namespace Partnership.Kernel.Messages;

/// <summary>What one module tells or asks another, carried by the outbox. Additive only (PLT-21). No personal data.</summary>
public interface IIntegrationMessage;

/// <summary>Something happened. Named in the past tense; any number of receivers.</summary>
public interface IIntegrationEvent : IIntegrationMessage;

/// <summary>Please do something. Exactly one receiver: the module whose contract it is.</summary>
public interface IIntegrationCommand : IIntegrationMessage;
