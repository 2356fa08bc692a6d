import { randomUUID } from "node:crypto";
import process from "node:process";
import createClient from "openapi-fetch";
import type { components, paths } from "./obj/schema.js";

const site = process.env["ORLEANSSTOCK_URL"] ?? "http://localhost:8000";
const token = process.env["ORLEANSSTOCK_TOKEN"];
const symbol = process.argv[2] ?? "^GSPC";
const model = process.argv[3] ?? "ensemble";

const stock = createClient<paths>({ baseUrl: site.replace(/\/$/, ""), headers: token ? { Authorization: `Bearer ${token}` } : {} });

type Problem = components["schemas"]["ProblemDetails"] | components["schemas"]["HttpValidationProblemDetails"];

/** Typed problem details: the service's sentence, and what it says beside it. */
function refuse(problem: Problem): never {
  const beside = "errors" in problem
    ? Object.keys(problem.errors).join(", ")
    : `${problem.error ?? ""} ${problem.suggestions?.map((s) => s.symbol).join(", ") ?? ""}`;
  console.error(`${problem.status}: ${problem.detail ?? problem.title} [${beside.trim()}]`);
  process.exit(1);
}

const forecast = await stock.GET("/api/v1/tickers/{symbol}/forecast", { params: { path: { symbol }, query: { model } } });
if (forecast.error) refuse(forecast.error);
const { data } = forecast;
console.log(`${data.symbol} closed at ${data.closeAtOrigin} ${data.currency ?? ""} on ${data.origin}.`);
for (const { horizon, expectedDate, quantiles } of data.horizons) {
  console.log(`${horizon} ${expectedDate} ${quantiles.p05} ${quantiles.p50} ${quantiles.p95}`);
}

if (!token) {
  console.log("No ORLEANSSTOCK_TOKEN: nothing is recorded.");
  process.exit(0);
}

const body = { symbol, model, requestId: `typescript-${randomUUID()}` };
const recorded = await stock.POST("/api/v1/predictions", { body });
if (recorded.error) refuse(recorded.error);
const again = await stock.POST("/api/v1/predictions", { body });
if (again.error) refuse(again.error);
const page = await stock.GET("/api/v1/predictions", { params: { query: { limit: 1 } } });
if (page.error) refuse(page.error);
const { id } = recorded.data;
console.log(`Recorded prediction ${id}; the same request again is prediction ${again.data.id}; the newest of the list is ${page.data.items[0]?.id}.`);
const csv = await stock.GET("/api/v1/predictions.csv", { parseAs: "text" });
if (csv.error) refuse(csv.error);
console.log(`The columns of the CSV: ${csv.data.split("\n")[0]}`);
const deleted = await stock.DELETE("/api/v1/predictions/{id}", { params: { path: { id } } });
if (deleted.error) refuse(deleted.error);
console.log(`Deleted prediction ${id}.`);
