using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Messages;
using Partnership.Platform.Messaging;
using Partnership.Testing;
using Xunit;

namespace Partnership.Architecture.Tests;

public sealed class EventsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-21")]
    public void Docs_events_lists_every_message_with_its_receivers_and_fields()
    {
        var catalogue = host.Services.GetRequiredService<MessageCatalogue>();
        var text = new StringBuilder("# Messages between modules\n\nGenerated. Carried by the outbox, delivered at least once, effective exactly once, in order per aggregate. Fields may be added, never removed or retyped.\n");
        foreach (var kind in catalogue.Kinds.OrderBy(MessageCatalogue.Name, StringComparer.Ordinal))
        {
            var receivers = catalogue.ReceiversOf(kind).Select(receiver => receiver.Name).Order(StringComparer.Ordinal).ToList();
            text.Append($"\n## {MessageCatalogue.Name(kind)}\n\n{(kind.IsAssignableTo(typeof(IIntegrationCommand)) ? "A request." : "An event.")} Received by: {(receivers.Count == 0 ? "nobody yet" : string.Join(", ", receivers))}.\n\n");
            foreach (var field in Fields(kind)) text.Append($"- {field}\n");
        }
        Product.MustSay("events.md", text.ToString());
    }

    [Fact, Trait("Rule", "PLT-21")]
    public void No_field_that_was_ever_published_is_gone_or_of_another_type()
    {
        var file = Path.Combine(Product.Root, "docs", "events-published.txt");
        var now = host.Services.GetRequiredService<MessageCatalogue>().Kinds.SelectMany(kind => Fields(kind).Select(field => $"{MessageCatalogue.Name(kind)} {field}")).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllLines(file, (File.Exists(file) ? File.ReadAllLines(file) : []).Concat(now).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(File.ReadAllLines(file).Except(now));
        Assert.Empty(now.Except(File.ReadAllLines(file)));
    }

    private static IEnumerable<string> Fields(Type kind) =>
        kind.GetProperties().Where(property => property.Name != "EqualityContract").Select(property => $"{property.Name}: {Named(property.PropertyType)}");

    private static string Named(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Named(inner) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]} of {string.Join(", ", type.GetGenericArguments().Select(Named))}" : type.Name;
}
