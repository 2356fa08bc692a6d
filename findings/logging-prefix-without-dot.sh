#!/usr/bin/env bash
# Microsoft.Extensions.Logging 10.0.15.
# A filter's category is a prefix of characters, not of the names between the dots: a level set for "Orleans" also applies to every
# category that begins with "OrleansStock", although that is another library. The application's own warnings vanish with those of
# the package that it is named after, and "Acme.Web" would hush "Acme.Website". A rule for the longer name has to be written beside.
# Seen: "Orleans.Runtime: False, OrleansStock.Grains: False, with a rule of its own: True".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Extensions.Logging@10.0.15
#:property PublishAot=false
using Microsoft.Extensions.Logging;

using var hushed = LoggerFactory.Create(b => b.AddProvider(new Any()).AddFilter("Orleans", LogLevel.Error));
using var named = LoggerFactory.Create(b =>
    b.AddProvider(new Any()).AddFilter("Orleans", LogLevel.Error).AddFilter("OrleansStock", LogLevel.Information));

bool Warns(ILoggerFactory factory, string category) => factory.CreateLogger(category).IsEnabled(LogLevel.Warning);
Console.WriteLine($"Orleans.Runtime: {Warns(hushed, "Orleans.Runtime")}, OrleansStock.Grains: {Warns(hushed, "OrleansStock.Grains")}, "
    + $"with a rule of its own: {Warns(named, "OrleansStock.Grains")}");

internal sealed class Any : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;
    public void Dispose() { }
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => true;
    public void Log<TState>(LogLevel l, EventId i, TState s, Exception? e, Func<TState, Exception?, string> f) { }
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "Orleans.Runtime: False, OrleansStock.Grains: False, with a rule of its own: True" ] || { echo "It behaves otherwise now." >&2; exit 1; }
