namespace Partnership.Platform.Databases;

/// <summary>The embedded PostgreSQL can't be started. The message is for the person at the keyboard: what is wrong and what to do.</summary>
public sealed class DatabaseStartException(string words) : Exception(words);
