using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Partnership.Platform.Documents.Printing;

/// <summary>Chromium's DevTools protocol over a pair of pipes: JSON messages that end with a zero byte, one question at a time.</summary>
internal sealed class DevToolsPipe(Stream to, Stream from)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
    private readonly PipeReader _reader = PipeReader.Create(from, new StreamPipeReaderOptions(bufferSize: 65_536));
    private int _last;

    /// <exception cref="IOException">The browser refused, or is gone.</exception>
    public async Task<JsonElement> Ask(string method, object parameters, string? session, CancellationToken ct)
    {
        var id = ++_last;
        await to.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters, sessionId = session }, Web), ct);
        await to.WriteAsync(new byte[1], ct);
        await to.FlushAsync(ct);
        while (true)
        {
            var message = await Next(ct);
            if (!message.TryGetProperty("id", out var answered) || answered.GetInt32() != id) continue;
            return message.TryGetProperty("result", out var result) ? result : throw new IOException($"The browser refused {method}.");
        }
    }

    private async Task<JsonElement> Next(CancellationToken ct)
    {
        while (true)
        {
            var read = await _reader.ReadAsync(ct);
            if (read.Buffer.PositionOf((byte)0) is { } end)
            {
                using var message = JsonDocument.Parse(read.Buffer.Slice(0, end));
                var found = message.RootElement.Clone();
                _reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return found;
            }
            if (read.IsCompleted) throw new IOException("The browser is gone.");
            _reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
