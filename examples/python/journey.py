#!/usr/bin/env python3
"""The JSON API from Python, with nothing but its standard library: examples/python/journey.py [SYMBOL [MODEL]]

ORLEANSSTOCK_URL     where the site is; http://localhost:8000 by default
ORLEANSSTOCK_TOKEN   an API token, made on the site under /account/tokens; without it nothing is recorded
"""

import json
import os
import sys
import time
import uuid
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

SITE = os.environ.get("ORLEANSSTOCK_URL", "http://localhost:8000").rstrip("/")
TOKEN = os.environ.get("ORLEANSSTOCK_TOKEN", "")
ATTEMPTS = 4


def call(method, path, body=None):
    """The status and the JSON of an answer; asks again after 429 and 503, as long as Retry-After says."""
    headers = {"Authorization": f"Bearer {TOKEN}"} if TOKEN else {}
    if body is not None:
        headers["Content-Type"] = "application/json"
    request = Request(SITE + path, method=method, headers=headers, data=None if body is None else json.dumps(body).encode())
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with urlopen(request, timeout=60) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text else None
        except HTTPError as refused:
            if refused.code not in (429, 503) or attempt == ATTEMPTS:
                # Problem details (RFC 9457): detail is a sentence; of an unknown symbol, suggestions are what may have been meant.
                problem = json.load(refused)
                meant = ", ".join(s["symbol"] for s in problem.get("suggestions", []))
                sys.exit(f"{refused.code}: {problem.get('detail', problem['title'])} [{meant}]")
            time.sleep(float(refused.headers.get("Retry-After", 2)))


def main():
    symbol = sys.argv[1] if len(sys.argv) > 1 else "^GSPC"
    model = sys.argv[2] if len(sys.argv) > 2 else "ensemble"
    _, forecast = call("GET", f"/api/v1/tickers/{quote(symbol, safe='')}/forecast?model={quote(model)}")
    print(f"{forecast['symbol']} closed at {forecast['closeAtOrigin']} {forecast['currency']} on {forecast['origin']}.")
    for horizon in forecast["horizons"]:
        prices = horizon["quantiles"]
        print(f"{horizon['horizon']:5} {horizon['expectedDate']} {prices['p05']:12} {prices['p50']:12} {prices['p95']:12}")
    if not TOKEN:
        print("No ORLEANSSTOCK_TOKEN: nothing is recorded.")
        return

    # Made once, before the first attempt: whoever sends the same id again gets the same record.
    request = {"symbol": symbol, "model": model, "requestId": f"python-{uuid.uuid4()}"}
    created, recorded = call("POST", "/api/v1/predictions", request)
    repeated, again = call("POST", "/api/v1/predictions", request)
    _, page = call("GET", "/api/v1/predictions?limit=1")
    print(f"Recorded prediction {recorded['id']} ({created}); the same request again is prediction {again['id']} ({repeated}); "
          f"the newest of the list is {page['items'][0]['id']}.")
    call("DELETE", f"/api/v1/predictions/{recorded['id']}")
    print(f"Deleted prediction {recorded['id']}.")


main()
