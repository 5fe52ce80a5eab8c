import { randomUUID } from "node:crypto";
import { newId } from "@/lib/core/ids";
import { drawingHash } from "@/lib/documents/text-hash";
import { newVerificationCode } from "@/lib/documents/verification-code";
import { signatureRecord } from "@/lib/pacts/signature-record";
import type { SigningFacts } from "@/lib/pacts/signing-facts";
import type { Chance } from "./chance";
import { sign } from "./pen";

const PHONES = [
  "Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; Android 11; CPH2269) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
];

type Act = {
  facts: SigningFacts;
  method: "browser_drawn" | "browser_typed" | "wet_ink_scan";
  signedAt: Date;
  scan: { sha256: string; pages: number; verifiedBy: string } | null;
};

/** One signature row with its canonical record, which verifies like any other. */
export function signatureRow(luck: Chance, { facts, method, signedAt, scan }: Act) {
  const drawing = method === "browser_drawn" ? sign(luck) : null;
  const isHere = method !== "wet_ink_scan";
  const { record, hash } = signatureRecord(facts, {
    acknowledged: isHere ? facts.pledge.points.map((_, at) => at + 1) : [],
    method,
    drawingSha256: drawing && drawingHash(drawing),
    typedName: method === "browser_typed" ? facts.name : null,
    scan,
    signedAt,
    requestId: `seed-${randomUUID()}`,
  });
  return {
    id: newId(signedAt),
    agency_id: facts.agencyId,
    campaign_id: facts.campaignId,
    pact_id: facts.id,
    text_id: facts.textId,
    method,
    record,
    evidence_hash: hash,
    verification_code: newVerificationCode(),
    drawing,
    signed_at: signedAt,
    ip: isHere ? `10.33.${facts.left % 200}.${luck.between(2, 250)}` : null,
    user_agent: isHere ? luck.pick(PHONES) : null,
  };
}
