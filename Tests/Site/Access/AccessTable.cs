namespace OrleansStock.Tests.Site.Access;

/// <summary>Every endpoint of the site and who may call it: the one place where that is declared.</summary>
internal static class AccessTable
{
    private const string Ticker = "/api/v1/tickers/%5EGSPC.SAMPLE";

    /// <summary>A prediction for the API, the smallest that there is.</summary>
    public static string Prediction() =>
        JsonSerializer.Serialize(new { symbol = "^GSPC.SAMPLE", model = "random-walk", requestId = Guid.NewGuid().ToString() });

    /// <summary>What everybody may read.</summary>
    private static readonly AccessRule[] everyone =
    [
        new("GET /", Access.Everyone), new("GET /Index", Access.Everyone), new("GET /models", Access.Everyone),
        new("GET /tickers", Access.Everyone), new("GET /tickers/{symbol}", Access.Everyone, "/tickers/%5EGSPC.SAMPLE?model=random-walk"),
        new("GET /tickers/{symbol}/picture.png", Access.Everyone, "/tickers/%5EGSPC.SAMPLE/picture.png"),
        new("GET /error/{code:int?}", Access.Everyone, "/error/404", Done: 404),
        new("GET /robots.txt", Access.Everyone), new("GET /sitemap.xml", Access.Everyone),
        new("GET /{**path:file}", Access.Everyone, "/nothing.txt", Done: 404), new("HEAD /{**path:file}", Access.Everyone, "/nothing.txt", Done: 404),
        new("GET /healthz/live", Access.Everyone), new("GET /healthz/ready", Access.Everyone),
        new("GET /openapi/{documentName}.json", Access.Everyone, "/openapi/v1.json"),
        new("GET /api/{documentName?}", Access.Everyone, "/api/"), new("GET /api/favicon.svg", Access.Everyone),
        new("GET /api/scalar.js", Access.Everyone), new("GET /api/scalar.aspnetcore.js", Access.Everyone),
        new("GET /api/v1/models", Access.Everyone), new("GET /api/v1/symbols", Access.Everyone, "/api/v1/symbols?q=GSPC"),
        new("GET /api/v1/ledger/heads", Access.Everyone), new("GET /api/v1/ledger/leaves", Access.Everyone, "/api/v1/ledger/leaves?start=0"),
        new("GET /api/v1/ledger/proof/{leaf}", Access.Everyone, "/api/v1/ledger/proof/none", Done: 400),
        new("GET /api/v1/ledger/consistency", Access.Everyone, Done: 400),
        // Whoever has the link of a shared prediction; others are told nothing, see SharedLinkTests.
        new("GET /shared/{token}", Access.Everyone, "/shared/{link}"),
        new("GET /shared/{token}/picture.png", Access.Everyone, "/shared/{link}/picture.png"),
        new("GET /api/v1/shared/{token}/", Access.Everyone, "/api/v1/shared/{link}"),
        new("GET /api/v1/shared/{token}/sealed", Access.Everyone, "/api/v1/shared/{link}/sealed"),
        new("GET /api/v1/shared/{token}/outcomes", Access.Everyone, "/api/v1/shared/{link}/outcomes"),
        // Who wants to be seen, and nobody else.
        new("GET /people", Access.Everyone), new("GET /people/{name}", Access.Everyone, "/people/nobody", Done: 404),
        new("GET /api/v1/people", Access.Everyone), new("GET /api/v1/people/{name}", Access.Everyone, "/api/v1/people/nobody", Done: 404),
        // Whoever has the link of an alert's mail.
        new("GET /alerts/stop", Access.Everyone, Done: 400), new("POST /alerts/stop", Access.Everyone, Done: 400),
        new("GET /api/v1/record", Access.Everyone), new("GET /api/v1/tickers/{symbol}/record", Access.Everyone, Ticker + "/record"),
        new("GET /api/v1/tickers/{symbol}/", Access.Everyone, Ticker), new("GET /api/v1/tickers/{symbol}/forecast", Access.Everyone, Ticker + "/forecast"),
        new("GET /api/v1/tickers/{symbol}/history", Access.Everyone, Ticker + "/history"),
        new("GET /api/v1/tickers/{symbol}/history.csv", Access.Everyone, Ticker + "/history.csv"),
        new("GET /api/v1/tickers/{symbol}/odds", Access.Everyone, Ticker + "/odds?above=1"),
        new("GET /api/v1/tickers/{symbol}/past", Access.Everyone, Ticker + "/past"),
        new("GET /api/v1/tickers/{symbol}/progress", Access.Everyone, Ticker + "/progress"),
        new("GET /api/v1/tickers/{symbol}/scorecard", Access.Everyone, Ticker + "/scorecard"),
    ];

    /// <summary>Signing in and registering; what is wrong in a form is said on its page.</summary>
    private static readonly AccessRule[] signingIn =
    [
        new("GET /account/register", Access.Everyone), new("POST /account/register", Access.Everyone),
        new("GET /account/forgot-password", Access.Everyone), new("POST /account/forgot-password", Access.Everyone),
        new("GET /account/reset-password", Access.Everyone), new("POST /account/reset-password", Access.Everyone),
        new("GET /account/confirm-email", Access.Everyone), new("POST /account/confirm-email", Access.Everyone, 
            "/account/confirm-email?user={owner}&code=x"),
        // Without the link of a mail nothing is shown.
        new("GET /account/confirm-change", Access.Everyone), new("POST /account/confirm-change", Access.Everyone),
        new("POST /account/confirm-change?handler=Refuse", Access.Everyone),
        new("GET /account/welcome", Access.Everyone, Done: 302),
        new("GET /account/login", Access.Everyone, SignedIn: 302), new("POST /account/login", Access.Everyone),
        new("POST /account/login?handler=Passkey", Access.Everyone), new("POST /account/login?handler=PasskeyOptions", Access.Everyone),
        new("GET /account/login-two-factor", Access.Everyone, Done: 302), new("POST /account/login-two-factor", Access.Everyone, Done: 302),
        new("GET /account/logout", Access.Everyone, Done: 405), new("POST /account/logout", Access.Everyone, Done: 302, EndsSession: true),
    ];

    /// <summary>One's own account. Forms without the password change nothing.</summary>
    private static readonly AccessRule[] account =
    [
        new("GET /account/sessions", Access.SignedIn),
        new("POST /account/sessions?handler=End", Access.Owner, Done: 302, Others: 302, Form: new() { ["id"] = "{session}" }),
        new("POST /account/sessions?handler=EndOthers", Access.SignedIn, Done: 302),
        new("GET /account", Access.SignedIn), new("POST /account?handler=ConfirmEmail", Access.SignedIn, Done: 302),
        new("POST /account?handler=LogoutEverywhere", Access.SignedIn, Done: 302, EndsSession: true),
        new("GET /account/change-password", Access.SignedIn), new("POST /account/change-password", Access.SignedIn),
        new("GET /account/change-email", Access.SignedIn), new("POST /account/change-email", Access.SignedIn),
        new("POST /account/change-email?handler=Cancel", Access.SignedIn, Done: 302),
        new("GET /account/delete", Access.SignedIn), new("POST /account/delete", Access.SignedIn), new("GET /account/my-data", Access.SignedIn),
        new("GET /account/passkeys", Access.SignedIn), new("POST /account/passkeys?handler=Add", Access.SignedIn),
        new("POST /account/passkeys?handler=Options", Access.SignedIn, Done: 400),
        new("POST /account/passkeys?handler=Remove", Access.Owner, Done: 302, Others: 302, Form: new() { ["id"] = "{passkey}" }),
        new("GET /account/tokens", Access.SignedIn), new("POST /account/tokens?handler=Create", Access.SignedIn),
        new("POST /account/tokens?handler=Revoke", Access.Owner, Done: 302, Others: 302, Form: new() { ["id"] = "{token}" }),
        new("GET /account/two-factor", Access.SignedIn), new("POST /account/two-factor?handler=Begin", Access.SignedIn),
        new("POST /account/two-factor?handler=Disable", Access.SignedIn), new("POST /account/two-factor?handler=Enable", Access.SignedIn),
        new("POST /account/two-factor?handler=RecoveryCodes", Access.SignedIn),
    ];

    /// <summary>Predictions. Others do not even learn that there is one.</summary>
    private static readonly AccessRule[] predictions =
    [
        new("GET /predict", Access.SignedIn), new("GET /predict/several", Access.SignedIn),
        new("GET /predictions", Access.SignedIn), new("GET /predictions/{id:long}", Access.Owner, "/predictions/1"),
        new("POST /predictions?handler=Delete", Access.Owner, Done: 302, Others: 302, Form: new() { ["id"] = "2" }),
        new("GET /api/v1/predictions/", Access.SignedIn, "/api/v1/predictions"), new("GET /api/v1/predictions.csv", Access.SignedIn),
        new("GET /api/v1/predictions/{id:long}", Access.Owner, "/api/v1/predictions/1"),
        new("GET /api/v1/predictions/{id:long}/sealed", Access.Owner, "/api/v1/predictions/1/sealed"),
        new("GET /api/v1/predictions.json", Access.SignedIn), new("GET /api/v1/predictions/calibration", Access.SignedIn),
        new("GET /api/v1/predictions/{id:long}/note", Access.Owner, "/api/v1/predictions/1/note"),
        new("PUT /api/v1/predictions/{id:long}/note", Access.Owner, "/api/v1/predictions/1/note", Done: 204, Json: """{"text":"by a program"}"""),
        new("POST /predictions/{id:long}?handler=Note", Access.Owner, "/predictions/1?handler=Note", Done: 302, Form: new() { ["text"] = "by a person" }),
        new("POST /api/v1/predictions/{id:long}/share/", Access.Owner, "/api/v1/predictions/1/share", Json: "{}"),
        new("GET /api/v1/predictions/{id:long}/share/", Access.Owner, "/api/v1/predictions/1/share"),
        new("DELETE /api/v1/predictions/{id:long}/share/", Access.Owner, "/api/v1/predictions/1/share", Done: 204),
        new("POST /predictions/{id:long}?handler=Share", Access.Owner, "/predictions/1?handler=Share", Done: 302),
        new("POST /predictions/{id:long}?handler=Unshare", Access.Owner, "/predictions/1?handler=Unshare", Done: 302, Others: 302),
        new("DELETE /api/v1/predictions/{id:long}", Access.Owner, "/api/v1/predictions/3", Done: 204),
        // Last: others have no prediction until here.
        new("POST /predict", Access.SignedIn, Done: 302, Form: new()
            { ["Symbol"] = "^GSPC.SAMPLE", ["ModelId"] = "random-walk", ["RequestId"] = "matrix" }),
        new("POST /predict/several", Access.SignedIn, Form: new()
            { ["Tickers"] = "^GSPC.SAMPLE", ["ModelId"] = "random-walk", ["RequestId"] = "matrix-several" }),
        new("POST /api/v1/predictions/", Access.SignedIn, "/api/v1/predictions", Done: 201),
    ];

    /// <summary>People against models. A range that cannot be read is said, and so is a name.</summary>
    private static readonly AccessRule[] people =
    [
        new("GET /tickers/{symbol}/own", Access.SignedIn, "/tickers/%5EGSPC.SAMPLE/own?horizon=10"),
        new("POST /tickers/{symbol}/own", Access.SignedIn, "/tickers/%5EGSPC.SAMPLE/own", Done: 400, Form: new() { ["median"] = "none" }),
        new("POST /api/v1/predictions/own", Access.SignedIn, Done: 400, Json: "{}"),
        new("GET /people/me", Access.SignedIn), new("GET /api/v1/people/me", Access.SignedIn),
        new("PUT /api/v1/people/me/name", Access.SignedIn, Done: 400, Json: """{"name":"!"}"""),
        new("DELETE /api/v1/people/me/name", Access.SignedIn, Done: 204),
        new("POST /people/me?handler=Show", Access.SignedIn, Done: 400, Form: new() { ["Name"] = "!" }),
        new("POST /people/me?handler=Hide", Access.SignedIn, Done: 302),
    ];

    /// <summary>The tickers that a person watches.</summary>
    private static readonly AccessRule[] watchlist =
    [
        new("GET /watchlist", Access.SignedIn), new("GET /api/v1/watchlist", Access.SignedIn), new("GET /api/v1/watchlist.csv", Access.SignedIn),
        new("PUT /api/v1/watchlist/{symbol}", Access.SignedIn, "/api/v1/watchlist/MSFT", Done: 204),
        new("DELETE /api/v1/watchlist/{symbol}", Access.SignedIn, "/api/v1/watchlist/MSFT", Done: 204),
        new("POST /watchlist?handler=Add", Access.SignedIn, Done: 302, Form: new() { ["symbol"] = "MSFT" }),
        new("POST /watchlist?handler=Import", Access.SignedIn, Done: 302, Form: new() { ["symbols"] = "MSFT" }),
        new("POST /watchlist?handler=Remove", Access.SignedIn, Done: 302, Form: new() { ["symbol"] = "MSFT" }),
    ];

    /// <summary>What a person wants mails about. Forms that ask for nothing are told so.</summary>
    private static readonly AccessRule[] alerts =
    [
        new("GET /alerts", Access.SignedIn), new("POST /alerts?handler=Add", Access.SignedIn),
        new("POST /alerts?handler=Weekly", Access.SignedIn, Done: 302), new("POST /alerts?handler=NotWeekly", Access.SignedIn, Done: 302),
        new("POST /alerts?handler=Delete", Access.Owner, Done: 302, Others: 302, Form: new() { ["id"] = "alert-2" }),
        new("GET /api/v1/alerts/", Access.SignedIn, "/api/v1/alerts"),
        new("POST /api/v1/alerts/", Access.SignedIn, "/api/v1/alerts", Done: 400, Json: "{}"),
        new("DELETE /api/v1/alerts/{alert}", Access.Owner, "/api/v1/alerts/alert-1", Done: 204),
        new("GET /api/v1/alerts/weekly", Access.SignedIn), new("PUT /api/v1/alerts/weekly", Access.SignedIn, Done: 204),
        new("DELETE /api/v1/alerts/weekly", Access.SignedIn, Done: 204),
    ];

    /// <summary>What operators see and do.</summary>
    private static readonly AccessRule[] operations =
    [
        new("ANY /metrics", Access.Administrator), new("GET /ops", Access.Administrator),
        new("ANY /ops/orleans/{**rest}", Access.Administrator, "/ops/orleans/version"),
        // No silo has that address.
        new("POST /ops?handler=Drain", Access.Administrator, Done: 302, Form: new() { ["silo"] = "127.0.0.1:1@1" }),
        new("POST /ops?handler=Refresh", Access.Administrator, Done: 302, Form: new() { ["symbol"] = "^GSPC.SAMPLE" }),
        new("GET /api/v1/ops/", Access.Administrator, "/api/v1/ops"),
        new("GET /api/v1/ops/tickers/{symbol}", Access.Administrator, "/api/v1/ops/tickers/NONE"),
        new("GET /api/v1/ops/users/{userName}", Access.Administrator, "/api/v1/ops/users/{ownerName}"),
    ];

    /// <summary>All of them, in the order in which they are tried.</summary>
    public static IReadOnlyList<AccessRule> Rules { get; } =
        [.. everyone, .. signingIn, .. account, .. predictions, .. people, .. watchlist, .. alerts, .. operations];
}
