"""journey.py URL: a person registers, signs in, records a prediction with the site's own forms, and reads it back. Exit code 0 when all of it worked."""
import http.cookiejar
import re
import sys
import time
import urllib.parse
import urllib.request
import uuid

site = sys.argv[1].rstrip("/")
browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
browser.addheaders = [("Origin", site), ("Referer", site + "/")]


def get(path):
    began = time.monotonic()
    with browser.open(site + path, timeout=120) as answer:
        return answer.read().decode(), 1000 * (time.monotonic() - began)


def submit(path, **fields):
    form, _ = get(path)
    fields["__RequestVerificationToken"] = re.search(r'name="__RequestVerificationToken"[^>]*value="([^"]+)"', form).group(1)
    for name, value in re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form):
        fields.setdefault(name, value)
    began = time.monotonic()
    with browser.open(site + path, urllib.parse.urlencode(fields).encode(), timeout=120) as answer:
        return answer.read().decode(), 1000 * (time.monotonic() - began)


def step(name, result, expected):
    text, took = result
    if expected not in text:
        sys.exit(f"{name}: the answer does not hold '{expected}'")
    print(f"{name}: {took:.0f} ms")


name, password = "u" + uuid.uuid4().hex[:11], "a long and quiet evening in November"
step("register", submit("/account/register", UserName=name, Email=f"{name}@example.org", Password=password, ConfirmPassword=password), "</html>")
step("sign in", submit("/account/login", UserName=name, Password=password), "/account/logout")
step("cold forecast", get("/api/v1/tickers/%5EGSPC/forecast?model=ensemble"), '"quantiles"')
step("predict", submit("/predict", Symbol="^GSPC", ModelId="ensemble"), "GSPC")
step("read it back", get("/predictions"), "GSPC")
step("cached forecast", get("/api/v1/tickers/%5EGSPC/forecast?model=ensemble"), '"quantiles"')
