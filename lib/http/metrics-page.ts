import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { originOf } from "@/lib/http/origin";
import { requestCounts } from "@/lib/http/request-counts";
import type { Metric } from "@/lib/monitoring/metrics";

const LOOPBACK = /^(::ffff:)?(127\.\d+\.\d+\.\d+|::1)$/;

/** Whether the caller may read figures of operation: with METRICS_TOKEN, or from this very machine, no proxy between. */
export function mayReadMetrics(request: Request, token = env().METRICS_TOKEN): boolean {
  const sent = request.headers.get("authorization")?.match(/^Bearer (.+)$/i)?.[1];
  if (token && sent) return timingSafeEqual(digest(sent), digest(token));
  // Next names the connection here itself; a proxy on this machine names somebody else.
  const forwarded = request.headers.get("x-forwarded-for")?.split(",") ?? [];
  const named = [originOf(request.headers).ip ?? "", ...forwarded].map((address) => address.trim());
  return !request.headers.has("forwarded") && named.every((address) => LOOPBACK.test(address));
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Metrics and the API's own counts in Prometheus' text format, version 0.0.4. */
export function metricsPage(metrics: readonly Metric[]): string {
  const requests: Metric = {
    name: "ikrar_api_requests_total",
    type: "counter",
    help: "API calls answered by this process",
    samples: requestCounts().map(({ method, status, count }) => ({ labels: { method, status }, value: count })),
  };
  return [...metrics, requests].map(metricText).join("");
}

function metricText({ name, type, help, samples }: Metric): string {
  const lines = samples.map(({ labels = {}, value }) => {
    const pairs = Object.entries(labels).map(([key, text]) => `${key}="${text.replace(/["\\\n]/g, "\\$&")}"`);
    return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}
