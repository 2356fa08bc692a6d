"""Asks a site for the forecasts of tickers, one after the other: walk.py PORT NUMBER...; prints seconds and status of each."""
import http.client
import os
import sys
import time

site = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=60)
for number in sys.argv[2:]:
    began = time.monotonic()
    try:
        site.request("GET", f"/api/v1/tickers/T{number}/forecast?model=ensemble")
        answer = site.getresponse()
        answer.read()
        status = answer.status
    except OSError as e:
        site.close()
        status = type(e).__name__
    # One write a line: others write to the same file.
    os.write(1, f"{time.monotonic() - began:.4f} {status}\n".encode())
