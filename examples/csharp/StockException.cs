using System.Net;

namespace OrleansStock.Client;

/// <summary>The service refused a call, and said why.</summary>
internal sealed class StockException(HttpStatusCode status, string message) : Exception($"{(int)status}: {message}");
