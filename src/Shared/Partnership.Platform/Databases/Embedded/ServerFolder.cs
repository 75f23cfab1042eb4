using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Platform.Databases.Embedded;

/// <summary>What is kept beside an embedded server: its secret, its port, its locks, and where its data are if they can't be here.</summary>
internal sealed class ServerFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerWrites = OwnerOnly | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string _folder;
    private readonly string _place;
    private readonly byte[] _secret;

    private ServerFolder(string folder)
    {
        _folder = folder;
        _place = Place(folder);
        _secret = Secret(Path.Combine(folder, "secret"));
    }

    /// <summary>Opens or makes it. The caller holds <see cref="StartingLock"/>.</summary>
    public static ServerFolder Open(string folder) => new(folder);

    public static string StartingLock(string folder) => Path.Combine(folder, "starting.lock");
    public string InUseLock => Path.Combine(_folder, "in-use.lock");
    public string Data => Path.Combine(_place, "data");
    public string DataBeingMade => Path.Combine(_place, "data.making");
    public string Programs => _place;
    public string Log => Path.Combine(Data, "server.log");

    /// <summary>Present once roles and database are there.</summary>
    public string PreparedMark => Path.Combine(_folder, "prepared");

    /// <summary>Each role's password follows from the secret that only this folder's owner can read.</summary>
    public string PasswordOf(string role) => Convert.ToHexString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(role)));

    /// <summary>The port used last time when it is free, else a new one.</summary>
    public int FreePort()
    {
        var file = Path.Combine(_folder, "port");
        if (File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var last) && TryBind(last) is not null) return last;
        var port = TryBind(0) ?? throw new DatabaseStartException("There is no free port on 127.0.0.1.");
        File.WriteAllText(file, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    private static int? TryBind(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException) { return null; }
    }

    /// <summary>A folder that the unprivileged account can reach: this one, or one under /var/tmp that "placed-at" remembers.</summary>
    private static string Place(string folder)
    {
        var remembered = Path.Combine(folder, "placed-at");
        if (File.Exists(remembered) && File.ReadAllText(remembered) is var known && Directory.Exists(known)) return known;
        if (Unprivileged.CanReach(Path.Combine(folder, "data"))) return folder;
        var elsewhere = $"/var/tmp/partnership-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        Directory.CreateDirectory(elsewhere, OwnerWrites);
        File.WriteAllText(remembered, elsewhere);
        return elsewhere;
    }

    private static byte[] Secret(string file)
    {
        if (File.Exists(file) && new FileInfo(file).Length == 32) return File.ReadAllBytes(file);
        var secret = RandomNumberGenerator.GetBytes(32);
        using var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        stream.Write(secret);
        return secret;
    }
}
