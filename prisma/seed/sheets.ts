import { randomUUID } from "node:crypto";
import { codeHash } from "@/lib/documents/text-hash";
import { formatDate } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import type { SigningFacts } from "@/lib/pacts/signing-facts";
import type { Storage } from "@/lib/storage/storage";
import { actorOf, type SeedAccount } from "./accounts";
import type { Chance } from "./chance";
import { type History, lastStep } from "./histories";
import { insertRows } from "./insert-rows";
import { sign } from "./pen";
import { type PrintedSheet, printSheets, type SheetFlaw, scanSheet } from "./sheet-picture";
import { signatureRow } from "./signatures";
import type { Trail } from "./trail";

const LIMIT = { maxBytes: 4_000_000 };
const AT_ONCE = 4;
const TILTS = [-1.1, -0.4, 0, 0.3, 0.9];

type Setting = {
  luck: Chance;
  storage: Storage;
  trail: Trail;
  facts: (history: History) => SigningFacts;
  /** Who uploaded for a person: the operator of the unit, or the person's head. */
  uploader: (history: History) => SeedAccount;
  verifier: SeedAccount;
};

/** Draws, stores and records the sheet of everybody who signed on paper; answers their signature rows. */
export async function insertSheets(histories: readonly History[], setting: Setting) {
  const first = histories[0];
  if (!first) return [];
  const { pledge, agencyName } = setting.facts(first);
  const printed = await printSheets(pledge, agencyName, TILTS);
  const waiting = [...histories];
  const scans: Awaited<ReturnType<typeof storeSheet>>[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) scans.push(await storeSheet(next, printed, setting));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  await insertRows(
    "scan",
    scans.map(({ scan }) => scan),
  );
  await insertRows(
    "verification",
    scans.flatMap(({ verification }) => verification ?? []),
  );
  return scans.flatMap(({ signature }) => signature ?? []);
}

const FLAWS: Record<string, SheetFlaw> = { Tanda: "unsigned", Pindaian: "blurred", Bagian: "cropped" };

async function storeSheet(
  history: History,
  printed: readonly PrintedSheet[],
  { luck, storage, trail, facts, uploader, verifier }: Setting,
) {
  const [, uploaded] = history.steps;
  if (!uploaded) throw new Error(`pact ${history.pactId} has no sheet`);
  const last = lastStep(history);
  const returned = last.status === "returned" ? (FLAWS[last.note?.split(" ")[0] ?? ""] ?? "none") : "none";
  const flaw =
    last.status === "awaiting_verification"
      ? luck.weighted([
          [16, "none"],
          [1, "unsigned"],
          [1, "blurred"],
        ] as const)
      : returned;
  const known = facts(history);
  const { data, ...size } = await scanSheet(
    luck.pick(printed),
    {
      name: known.personName,
      nip: known.nip,
      position: known.position ?? "-",
      unit: known.unitName,
      place: `Rawa Indah, ${formatDate(uploaded.at, "WIB")}`,
      drawing: sign(luck),
    },
    flaw,
  );
  const file = await storage.put(data, LIMIT);
  const scanId = randomUUID();
  const subject = { type: "pact" as const, id: history.pactId, agencyId: known.agencyId };
  const by = uploader(history);
  trail.note(uploaded.at, actorOf(by), "scan.upload", subject, { scanId, fileSha256: file.sha256, pages: 1 });
  const isVerified = last.status === "verified";
  const isDecided = isVerified || last.status === "returned";
  const signature = isVerified
    ? signatureRow(luck, {
        facts: known,
        method: "wet_ink_scan",
        signedAt: last.at,
        scan: { sha256: file.sha256, pages: 1, verifiedBy: verifier.name },
      })
    : null;
  if (isDecided) {
    const evidence = signature
      ? { evidenceHash: signature.evidence_hash, codeSha256: codeHash(signature.verification_code) }
      : { evidenceHash: null };
    trail.note(last.at, actorOf(verifier), "scan.verify", subject, { scanId, accepted: isVerified, ...evidence });
  }
  return {
    signature,
    scan: {
      id: scanId,
      agency_id: known.agencyId,
      campaign_id: known.campaignId,
      pact_id: history.pactId,
      state: isVerified ? "accepted" : isDecided ? "returned" : "awaiting",
      file_sha256: file.sha256,
      file_kind: "jpeg",
      file_name: `pakta-${fullName({ name: history.person.name }).toLowerCase().replace(/ /g, "-")}.jpg`,
      file_size: file.size,
      pages: [{ sha256: file.sha256, ...size }],
      uploaded_by_id: by.id,
      uploaded_at: uploaded.at,
    },
    verification: isDecided
      ? {
          id: randomUUID(),
          scan_id: scanId,
          accepted: isVerified,
          note: last.note ?? null,
          verified_by_id: verifier.id,
          verified_at: last.at,
        }
      : null,
  };
}
