using System.Net;
using SourcePipeline.App.Fetching;

namespace SourcePipeline.App.Tests.Fetching;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("127.0.0.1", "loopback")]
    [InlineData("127.200.3.4", "loopback")]
    [InlineData("10.1.2.3", "private")]
    [InlineData("172.16.0.1", "private")]
    [InlineData("172.31.255.255", "private")]
    [InlineData("192.168.1.1", "private")]
    [InlineData("169.254.169.254", "link-local: a cloud's metadata")]
    [InlineData("168.63.129.16", "a cloud's metadata")]
    [InlineData("100.64.0.1", "carrier-grade")]
    [InlineData("0.0.0.0", "this host")]
    [InlineData("224.0.0.251", "multicast")]
    [InlineData("255.255.255.255", "broadcast")]
    [InlineData("198.18.0.1", "benchmarks")]
    [InlineData("::1", "loopback")]
    [InlineData("::", "unspecified")]
    [InlineData("fe80::1", "link-local")]
    [InlineData("fd00:ec2::254", "unique local: a cloud's metadata")]
    [InlineData("fec0::1", "site-local")]
    [InlineData("ff02::1", "multicast")]
    [InlineData("::ffff:127.0.0.1", "mapped loopback")]
    [InlineData("::ffff:10.0.0.1", "mapped private")]
    [InlineData("::127.0.0.1", "compatible loopback")]
    [InlineData("64:ff9b::7f00:1", "translated loopback")]
    [InlineData("64:ff9b::a9fe:a9fe", "translated metadata")]
    [InlineData("2002:7f00:1::1", "6to4 of loopback")]
    [InlineData("2001:0:4136:e378::1", "Teredo")]
    [InlineData("2001:db8::1", "documentation")]
    public void Special_addresses_are_not_public(string address, string why) =>
        Assert.False(AddressPolicy.IsPublic(IPAddress.Parse(address)), why);

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:220:1::1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::5db8:d822")]
    public void Addresses_of_the_whole_Internet_are(string address) => Assert.True(AddressPolicy.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("intranet", "intranet", 80, "10.0.0.5", true)]
    [InlineData("intranet:8080", "INTRANET", 8080, "10.0.0.5", true)]
    [InlineData("intranet:8080", "intranet", 80, "10.0.0.5", false)]
    [InlineData("10.0.0.0/24", "wherever", 80, "10.0.0.5", true)]
    [InlineData("10.0.0.0/24", "wherever", 80, "::ffff:10.0.0.5", true)]
    [InlineData("10.0.0.0/24", "wherever", 80, "10.0.1.5", false)]
    [InlineData("::1", "[::1]", 80, "::1", true)]
    public void The_settings_can_allow_a_host(string allowed, string host, int port, string address, bool expected) =>
        Assert.Equal(expected, new AddressPolicy([allowed]).Allows(host, port, IPAddress.Parse(address)));
}
