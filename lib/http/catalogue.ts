import { accountRoutes } from "@/lib/http/catalogue/account-routes";
import { archiveRoutes } from "@/lib/http/catalogue/archive-routes";
import { auditRoutes } from "@/lib/http/catalogue/audit-routes";
import { batchRoutes } from "@/lib/http/catalogue/batch-routes";
import { campaignDeskRoutes } from "@/lib/http/catalogue/campaign-desk-routes";
import { campaignRoutes } from "@/lib/http/catalogue/campaign-routes";
import { caseRoutes } from "@/lib/http/catalogue/case-routes";
import { ceremonyRoutes } from "@/lib/http/catalogue/ceremony-routes";
import { circularRoutes } from "@/lib/http/catalogue/circular-routes";
import { reportRoutes, sheetRoutes, verificationRoutes } from "@/lib/http/catalogue/evidence-routes";
import { logRoutes } from "@/lib/http/catalogue/log-routes";
import { pactRoutes } from "@/lib/http/catalogue/pact-routes";
import { peopleRoutes } from "@/lib/http/catalogue/people-routes";
import { populationRoutes } from "@/lib/http/catalogue/population-routes";
import { privacyRoutes } from "@/lib/http/catalogue/privacy-routes";
import { recapRoutes } from "@/lib/http/catalogue/recap-routes";
import { reminderRoutes } from "@/lib/http/catalogue/reminder-routes";
import type { Route } from "@/lib/http/catalogue/route";
import { sealRoutes } from "@/lib/http/catalogue/seal-routes";
import { viewerRoutes } from "@/lib/http/catalogue/viewer-routes";
import { waveRoutes } from "@/lib/http/catalogue/wave-routes";

/** Every door of the API, in reading order. tests/api holds it to the files under app/api/v1, both ways. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...peopleRoutes,
  ...campaignRoutes,
  ...campaignDeskRoutes,
  ...populationRoutes,
  ...waveRoutes,
  ...ceremonyRoutes,
  ...circularRoutes,
  ...pactRoutes,
  ...sealRoutes,
  ...sheetRoutes,
  ...batchRoutes,
  ...caseRoutes,
  ...reportRoutes,
  ...viewerRoutes,
  ...auditRoutes,
  ...reminderRoutes,
  ...recapRoutes,
  ...privacyRoutes,
  ...archiveRoutes,
  ...verificationRoutes,
  ...logRoutes,
];

/** Names of a path's parameters: "/scans/{scanId}/pages/{page}" -> ["scanId", "page"]. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}
