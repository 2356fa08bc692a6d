"""panels.py DASHBOARD URL [TITLE...]: asks a Prometheus each query of a Grafana dashboard.

Exit code 1 where one answers with nothing or an error, but for the panels that are named.
"""
import json
import sys
import urllib.parse
import urllib.request

dashboard, server, *waiting = sys.argv[1:]
empty = 0
with open(dashboard, encoding="utf-8") as file:
    panels = json.load(file)["panels"]
for panel in panels:
    for target in panel.get("targets", []):
        query = urllib.parse.urlencode({"query": target["expr"]})
        try:
            with urllib.request.urlopen(f"{server}/api/v1/query?{query}", timeout=30) as answer:
                series = json.load(answer)["data"]["result"]
        except urllib.error.HTTPError as error:
            series, problem = [], json.load(error).get("error")
            print(f"{panel['title']}: {target['expr']}: {problem}")
        # A quotient or a quantile of nothing is NaN: a panel draws nothing for it.
        numbers = [s for s in series if s["value"][1] != "NaN"]
        missing = not numbers and panel["title"] not in waiting
        empty += missing
        print(f"{'ok   ' if numbers else 'EMPTY' if missing else 'later'} {panel['title']}: {len(numbers)} series of {target['expr']}")
print(f"{empty} queries without an answer")
sys.exit(empty > 0)
