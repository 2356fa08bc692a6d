using System.Globalization;

namespace OrleansStock.Cdk;

/// <summary>What an operator decides, given as CDK context (<c>-c name=value</c>). docs/deploy.md explains each.</summary>
public sealed record Settings
{
    /// <summary>The site's public name, such as <c>stock.example.org</c>.</summary>
    public required string DomainName { get; init; }

    /// <summary>The Route 53 zone that holds the name; null where the name is kept elsewhere.</summary>
    public string? HostedZoneId { get; init; }

    /// <summary>Where everything runs; what CloudFront needs in us-east-1 is there in any case.</summary>
    public required string Region { get; init; }

    /// <summary>The account with this confirmed address may see the site's /ops pages; null for nobody.</summary>
    public string? AdminEmail { get; init; }

    /// <summary>Who hears of alarms; null for nobody.</summary>
    public string? AlarmEmail { get; init; }

    /// <summary>The SMTP server that sends the site's mails; null where there is none yet.</summary>
    public string? SmtpHost { get; init; }

    /// <summary>Sender of the site's mails.</summary>
    public string? MailFrom { get; init; }

    /// <summary>Database capacity that is never gone below, in Aurora capacity units; 0 lets an unused database pause.</summary>
    public required double MinCapacity { get; init; }

    /// <summary>Everything can be deleted: no deletion protection, no data kept. For trials and for the last step of a teardown.</summary>
    public required bool Destroyable { get; init; }

    /// <summary>Reads the context.</summary>
    /// <exception cref="ArgumentException">A value is missing or wrong; the message names it.</exception>
    public static Settings From(Node node)
    {
        return new Settings
        {
            DomainName = Text("domainName") ?? throw new ArgumentException("domainName: give the site's public name with -c domainName=stock.example.org."),
            HostedZoneId = Text("hostedZoneId"),
            Region = Text("region") ?? "us-east-1",
            AdminEmail = Text("adminEmail"),
            AlarmEmail = Text("alarmEmail"),
            SmtpHost = Text("smtpHost"),
            MailFrom = Text("mailFrom"),
            MinCapacity = Text("minCapacity") is { } capacity
                ? double.TryParse(capacity, NumberStyles.Float, CultureInfo.InvariantCulture, out var units) && units is >= 0 and <= 16
                    ? units
                    : throw new ArgumentException($"minCapacity: '{capacity}' is not a number of Aurora capacity units from 0 to 16.")
                : 0.5,
            Destroyable = Text("destroyable") switch
            {
                null or "false" => false,
                "true" => true,
                var other => throw new ArgumentException($"destroyable: '{other}' is neither true nor false."),
            },
        };

        string? Text(string name) => node.TryGetContext(name)?.ToString() switch
        {
            null or "" => null,
            var value when value.ToLowerInvariant() is "true" or "false" => value.ToLowerInvariant(),
            var value => value,
        };
    }

    /// <summary>What happens to data when its stack is deleted.</summary>
    public RemovalPolicy OfData => Destroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
}
