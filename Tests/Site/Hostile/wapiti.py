"""What Tests/Site/Hostile/wapiti.sh needs beside the scanner: an account with one of everything, an endpoint for SSRF, a report."""
import collections
import datetime
import email
import email.policy
import glob
import http.cookiejar
import http.server
import json
import re
import ssl
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

NAME, MAIL, PASSWORD = "scanner", "scanner@example.org", "a long and quiet evening in November"
SYMBOL = "%5EGSPC.SAMPLE"

# What this Wapiti reports and is none, by its words, and why.
FALSE = {
    "X-XSS-Protection is not set": "the header is obsolete: browsers have taken the filter out, and where it was it opened holes; the content security "
    "policy allows no script within a page",
    "HttpOnly flag is not set in the cookie": "it is: Wapiti looks for `HttpOnly` in capitals and the server writes `httponly`; the script has read the "
    "raw header of each cookie and fails where one is without it",
}


class Browser:
    """Keeps cookies, follows redirects, and believes the certificate that the script has made."""

    def __init__(self, base):
        self.base = base
        self.jar = http.cookiejar.CookieJar()
        context = ssl._create_unverified_context()
        self.opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), urllib.request.HTTPCookieProcessor(self.jar))

    def open(self, path, fields=None, method=None, body=None):
        data = urllib.parse.urlencode(fields).encode() if fields is not None else body
        headers = {"Origin": self.base, "Content-Type": "application/json" if body is not None else "application/x-www-form-urlencoded"}
        request = urllib.request.Request(self.base + path, data=data, headers=headers, method=method)
        with self.opener.open(request, timeout=30) as answer:
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                missing = {"secure", "httponly", "samesite=lax"} - {part.strip().lower() for part in cookie.split(";")}
                if missing and not re.search(r"expires=Thu, 01 Jan 1970", cookie):
                    raise SystemExit(f"{cookie.split('=')[0]} is without {missing}")
            return answer.geturl(), answer.read().decode()

    def submit(self, path, fields, page=None):
        """Sends a form of a page with the page's token."""
        token = re.search(r'name="__RequestVerificationToken"[^>]*value="([^"]+)"', self.open(page or path)[1]).group(1)
        return self.open(path, {"__RequestVerificationToken": token, **fields})


def find_link(mails, page):
    for _ in range(120):
        for file in glob.glob(mails + "/*.eml"):
            with open(file, "rb") as stream:
                text = email.message_from_binary_file(stream, policy=email.policy.default).get_body(("plain",)).get_content()
            if found := re.search(r"https://\S+(" + page + r"\S+)", text):
                return found.group(1)
        time.sleep(0.5)
    raise SystemExit(f"no mail with {page}")


def example(parameter):
    """A value of a parameter of the API's document."""
    name, schema = parameter["name"], parameter.get("schema", {})
    kind = schema.get("type")
    if kind in ("integer", "number") or (isinstance(kind, list) and {"integer", "number"} & set(kind)):
        return "1"
    if schema.get("format") in ("date", "date-time"):
        return "2024-01-02"
    if kind == "boolean" or (isinstance(kind, list) and "boolean" in kind):
        return "true"
    return {"model": "random-walk", "symbol": "^GSPC.SAMPLE"}.get(name, "GSPC")


def prepare(base, mails, addresses, cookies, starts):
    browser = Browser(base)
    browser.submit("/account/register", {"UserName": NAME, "Email": MAIL, "Password": PASSWORD, "ConfirmPassword": PASSWORD})
    if "/account/logout" not in browser.open("/account/login")[1]:
        browser.submit("/account/login", {"UserName": NAME, "Password": PASSWORD})
    link = find_link(mails, "/account/confirm-email")
    user, code = (urllib.parse.parse_qs(urllib.parse.urlparse(link).query)[k][0] for k in ("user", "code"))
    browser.submit("/account/confirm-email", {"user": user, "code": code, "Password": PASSWORD}, page=link)
    for number in range(1, 4):
        body = json.dumps({"symbol": "^GSPC.SAMPLE", "model": "random-walk", "requestId": f"scan-{number}"}).encode()
        browser.open("/api/v1/predictions", body=body)
    token = json.loads(browser.open("/api/v1/predictions/3/share", method="POST", body=b"")[1])["token"]
    browser.open("/api/v1/predictions/1/note", method="PUT", body=b'{"text":"seen by a scanner"}')
    browser.submit("/watchlist?handler=Add", {"symbol": "MSFT"}, page="/watchlist")
    browser.submit("/account/tokens?handler=Create", {"Name": "scan", "Scopes": "Read", "CurrentPassword": PASSWORD}, page="/account/tokens")
    # The challenge of a passkey lies in a cookie of its own.
    browser.submit("/account/login?handler=PasskeyOptions", {}, page="/watchlist")
    # Raises unless this is an administrator.
    browser.open("/ops")

    things = {"link": token, "owner": user, "ownerName": NAME, "symbol": SYMBOL, "id": "1", "token": token, "userName": NAME, "leaf": "0" * 64}
    fill = lambda text: re.sub(r"\{(\w+)[^}]*\}", lambda found: things.get(found.group(1), "none"), text)
    found = collections.OrderedDict()
    with open(addresses, encoding="utf-8") as lines:
        for line in lines:
            # Other methods are in forms, which the scanner finds on the pages.
            found[base + fill(line.split()[1])] = None
    document = json.loads(browser.open("/openapi/v1.json")[1])
    for path, calls in document["paths"].items():
        query = [p for p in calls.get("get", {}).get("parameters", []) if p["in"] == "query"]
        if query:
            found[base + fill(path) + "?" + urllib.parse.urlencode({p["name"]: example(p) for p in query})] = None
    for page in ("/?ticker=MSFT", "/tickers?q=GSPC", "/models?sort=crps", "/account/login?returnUrl=/models", "/account/register?returnUrl=/models",
                 "/predict?symbol=MSFT&model=random-walk", "/predictions?model=random-walk", "/ops?symbol=MSFT&user=scanner", "/error/404?status=404"):
        found[base + page] = None
    leave = ("/account/logout", "LogoutEverywhere", "handler=End")
    with open(starts, "w", encoding="utf-8") as file:
        file.write("".join(address + "\n" for address in found if not any(part in address for part in leave)))
    kept = {c.name: {"value": c.value, "expires": None, "secure": c.secure, "port": None, "version": 0} for c in browser.jar}
    with open(cookies, "w", encoding="utf-8") as file:
        json.dump({"127.0.0.1": {"/": kept}}, file)


def scan(*options):
    """Wapiti itself. Debian's 3.0.4 translates what is to be left out into an expression that Python 3.11 refuses."""
    from wapitiCore.main import wapiti
    from wapitiCore.net import crawler

    crawler.wildcard_translate = lambda pattern: re.compile("(?ms)" + ".*".join(map(re.escape, pattern.split("*"))) + r"\Z")
    sys.argv = ["wapiti", *options]
    wapiti.wapiti_main()


def still_in(base, cookies):
    """Whether the session lasted: a scan that ended it would have seen little."""
    browser = Browser(base)
    with open(cookies, encoding="utf-8") as file:
        kept = json.load(file)["127.0.0.1"]["/"]
    browser.opener.addheaders = [("Cookie", "; ".join(f"{name}={of['value']}" for name, of in kept.items()))]
    if browser.open("/ops")[0] != base + "/ops":
        raise SystemExit("The session ended during the scan.")


def endpoint(port):
    """Where a site that follows a planted address would come to: Wapiti asks it who came."""
    came = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urllib.parse.urlparse(self.path).path.strip("/").split("/")
            answer = {}
            if parts[0] == "get_ssrf.php":
                answer = came
            elif parts[0] == "ssrf" and len(parts) >= 4:
                url = f"http://127.0.0.1:{port}{self.path}"
                hit = {"url": url, "date": datetime.datetime.now().isoformat(), "ip": self.client_address[0], "method": self.command, "size": 0}
                came.setdefault(parts[2], {}).setdefault(parts[3], []).append(hit)
            body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_HEAD = do_PUT = do_GET

    http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


def report(out, signed_in, starts, logs, target):
    above, explained, cut = 0, set(), []
    with open(starts, encoding="utf-8") as file:
        count = len(file.readlines())
    lines = ["# Wapiti", ""]
    scans = [("signed out", "out", out), ("signed in as an administrator", "in", signed_in)]
    details = ["| scan | kind | what | where | how often |", "|---|---|---|---|---|"]
    table = ["| scan | addresses and forms crawled | above informational | false reports | informational |", "|---|---|---|---|---|"]
    for name, short, file_name in scans:
        with open(file_name, encoding="utf-8") as file:
            found = json.load(file)
        version, date = found["infos"]["version"], found["infos"]["date"]
        with open(f"{logs}/{short}.log", encoding="utf-8") as file:
            log = file.read()
        modules = sorted(set(re.findall(r"\[\*\] Launching module (\w+)", log)))
        if stopped := sorted(set(re.findall(r"attack time was reached for module (\w+)", log))):
            cut.append(f"{name}, at their limit of time ended: {', '.join(stopped)}.")
        pages = re.search(r"Wapiti found (\d+) URLs and forms", log)
        # Vulnerabilities and anomalies (errors, time-outs) count; additionals are what Wapiti calls information.
        numbers = {}
        for kind in ("vulnerabilities", "anomalies", "additionals"):
            flat = [(category, item) for category, items in found.get(kind, {}).items() for item in items]
            false = [next((words for words in FALSE if words in i["info"]), None) for _, i in flat]
            explained |= set(false) - {None}
            numbers[kind] = false.count(None)
            numbers["false"] = numbers.get("false", 0) + len(flat) - false.count(None)
            grouped = collections.Counter((c, i["info"].split("\n")[0][:90], i["method"] + " " + i["path"].split("?")[0], i["level"]) for c, i in flat)
            for (category, info, where, level), times in sorted(grouped.items()):
                cells = (name, f"{kind[:-3] + 'y' if kind != 'additionals' else 'information'}, level {level}", f"{category}: {info}", where, str(times))
                details.append("| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |")
        above += numbers["vulnerabilities"] + numbers["anomalies"]
        real = numbers["vulnerabilities"] + numbers["anomalies"]
        table.append(f"| {name} | {pages.group(1) if pages else '?'} | {real} | {numbers['false']} | {numbers['additionals']} |")
    lines += [
        f"`Tests/Site/Hostile/wapiti.sh`: {version} of Debian on {date}, against the Release process over HTTPS in a",
        f"network namespace with loopback alone, with limits raised by settings, starting at {count} addresses: every one of the application's",
        "own list that can be asked for with GET (`Tests/Site/Access/AccessTable.cs`; ids are those of the scanner's things), and each call of",
        "the API with all its parameters. Forms are those on the pages. What ends the session or all sessions is left out.",
        "", f"Modules: {', '.join(modules)}. `nikto` and `wapp` would bring lists from the web.", *(line[0].upper() + line[1:] for line in cut),
        "", *table, "",
    ]
    lines += details if len(details) > 2 else ["Nothing was found."]
    if explained:
        lines += ["", "False reports:", "", *(f"- {words}: {FALSE[words]}." for words in sorted(explained))]
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    print("\n".join(table))
    print(f"{target}: {above} above informational")
    sys.exit(1 if above else 0)


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    if command == "endpoint":
        endpoint(int(arguments[0]))
    else:
        {"prepare": prepare, "scan": scan, "still-in": still_in, "report": report}[command](*arguments)
