using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Partnership.Platform.Limits;

/// <summary>Where a request comes from, for counting: an IPv4 address, or the /64 network that one IPv6 household or office has.</summary>
public static class Source
{
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
