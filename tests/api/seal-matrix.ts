import { createHash } from "node:crypto";
import { systemActor } from "@/lib/core/actor";
import { db, plain } from "@/lib/db";
import { appendEvents } from "@/lib/ledger/append-events";
import { issueCertificate } from "@/lib/seals/issue-certificate";
import type { ApiWorld, Person } from "./api-world";
import type { Call } from "./doors";
import type { Row } from "./matrix";

type Home = {
  agencyId: string;
  units: { district: string };
  hadi: { employeeId: string };
  ratna: { employeeId: string };
};

/** Two signatures of the closed campaign: the document of one was not sealed, that of the other may be. */
export async function owedDocuments({ agencyId, units, hadi, ratna }: Home, campaignId: string) {
  const { id: textId } = await db.pledgeText.findFirstOrThrow({ where: { campaignId } });
  const owed = async (employeeId: string, serial: number, state: "failed" | "unknown", problem: string) => {
    const pact = await db.pact.create({
      data: { agencyId, campaignId, employeeId, unitId: units.district, employmentType: "PNS", tier: "FUNGSIONAL" },
    });
    const at = new Date();
    const record = JSON.stringify({ serial });
    const evidenceHash = createHash("sha256").update(record).digest("hex");
    const { id: signatureId } = await db.signature.create({
      data: {
        ...{ agencyId, campaignId, pactId: pact.id, textId, method: "browser_typed", record },
        ...{ evidenceHash, verificationCode: `SEGEL${serial}`, signedAt: at },
      },
    });
    const data = { signatureId, method: "browser_typed", textSha256: evidenceHash, evidenceHash };
    const subject = { type: "pact", id: pact.id, agencyId } as const;
    await appendEvents(plain, systemActor("test"), [{ action: "pact.sign", subject, data, at }]);
    await db.sealedDocument.update({ where: { signatureId }, data: { state, problem, attempts: 1 } });
    return signatureId;
  };
  const failedSealId = await owed(hadi.employeeId, 1, "failed", "storage");
  const unknownSealId = await owed(ratna.employeeId, 2, "unknown", "bsre_unknown");
  await issueCertificate(systemActor("test"), { agencyId });
  const { fingerprint } = await db.sealCertificate.findFirstOrThrow({ where: { agencyId: null } });
  return { failedSealId, unknownSealId, fingerprint };
}

const NOT_ADMIN: Person[] = ["wati", "ratna", "joko", "siti", "observer", "platform", "rudi", "eko"];
const WITHOUT_AGENCY: Person[] = ["wati", "ratna", "joko", "siti", "observer", "platform", "eko"];

/** The doors of seals, in an order in which each finds what it needs. */
export const sealMatrix: Record<string, Row> = {
  "GET /seals": { owner: "adi", denied: [], call: () => ({}) },
  "GET /seals/certificates": { owner: "adi", denied: [], call: () => ({}) },
  "POST /seals/{signatureId}/retry": {
    owner: "adi",
    denied: NOT_ADMIN,
    call: (w: ApiWorld): Call => ({ params: { signatureId: w.ids.failedSealId } }),
  },
  "POST /seals/{signatureId}/settlement": {
    owner: "adi",
    denied: NOT_ADMIN,
    call: (w: ApiWorld): Call => ({ params: { signatureId: w.ids.unknownSealId }, body: { decision: "own" } }),
  },
  "POST /seals/retries": { owner: "adi", denied: WITHOUT_AGENCY, call: () => ({ body: {} }) },
  "GET /certificates": { owner: "siti", denied: [], call: () => ({}) },
  "GET /certificates/{fingerprint}": {
    owner: "siti",
    denied: [],
    call: (w: ApiWorld): Call => ({ params: { fingerprint: w.ids.fingerprint } }),
  },
};
