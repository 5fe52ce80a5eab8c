import { mayReadMetrics, metricsPage } from "@/lib/http/metrics-page";
import { collectMetrics } from "@/lib/monitoring/metrics";

/** For Prometheus. Anybody else learns that there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadMetrics(request)) return new Response(null, { status: 404 });
  const headers = { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" };
  return new Response(metricsPage(await collectMetrics()), { headers });
}
