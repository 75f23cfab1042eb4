using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Partnership.Modules.Tests.Access.Passkeys;

/// <summary>A device with a passkey (WebAuthn, ES256, no attestation), as a browser would answer for it. What it says can be bent, to see that nobody is taken in.</summary>
internal sealed class Authenticator : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _credential = RandomNumberGenerator.GetBytes(16);
    private string _userHandle = "";

    public string Origin { get; init; } = "http://localhost";
    public string Site { get; init; } = "localhost";

    /// <summary>Whether it asked for a finger, a face or a PIN.</summary>
    public bool Unlocked { get; set; } = true;

    /// <summary>Whether it stays on this one device; phones share theirs.</summary>
    public bool Shared { get; init; }

    /// <summary>Zero for those that don't count, as phones.</summary>
    public uint Counter { get; set; }

    /// <summary>Answers the options of navigator.credentials.create.</summary>
    public string Make(string options)
    {
        using var asked = JsonDocument.Parse(options);
        _userHandle = asked.RootElement.GetProperty("user").GetProperty("id").GetString() ?? "";
        var client = ClientData("webauthn.create", asked);
        byte[] data = [.. Header(attested: true), .. new byte[16], .. Short((ushort)_credential.Length), .. _credential, .. PublicKey()];
        // {"fmt": "none", "attStmt": {}, "authData": data} in CBOR.
        byte[] attestation = [0xa3, .. Words("fmt"), .. Words("none"), .. Words("attStmt"), 0xa0, .. Words("authData"), 0x59, .. Short((ushort)data.Length), .. data];
        return Answer(new { clientDataJSON = Text(client), attestationObject = Text(attestation), transports = new[] { "internal" } });
    }

    /// <summary>Answers the options of navigator.credentials.get.</summary>
    public string Show(string options)
    {
        using var asked = JsonDocument.Parse(options);
        if (Counter > 0) Counter++;
        var client = ClientData("webauthn.get", asked);
        var data = Header(attested: false);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle = _userHandle });
    }

    public void Dispose() => _key.Dispose();

    private string Answer(object response) => JsonSerializer.Serialize(new { id = Text(_credential), rawId = Text(_credential), type = "public-key", clientExtensionResults = new { }, response });

    private byte[] ClientData(string type, JsonDocument asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private byte[] Header(bool attested)
    {
        var flags = (byte)(0x01 | (Unlocked ? 0x04 : 0) | (Shared ? 0x18 : 0) | (attested ? 0x40 : 0));
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site)), flags, .. counter];
    }

    /// <summary>{1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR: a COSE key for ES256.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X ?? [], 0x22, 0x58, 0x20, .. point.Y ?? []];
    }

    private static byte[] Words(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];
    private static byte[] Short(ushort number) => [(byte)(number >> 8), (byte)number];
    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
