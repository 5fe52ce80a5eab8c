import { db } from "@/lib/db";
import { newFormToken } from "@/lib/documents/form-geometry";

type Verdict = "blank" | "unsure" | "inked";

export type StackSheet = {
  campaignId: string;
  unitId: string;
  /** Whose sheet the page is; several on a list. */
  pactIds: readonly string[];
  uploadedById: string;
  verdict?: Verdict;
  /** Somebody said whose page it is. */
  byHand?: boolean;
  /** Whose form it is, when it is somebody else's. */
  formOf?: string;
  /** The text that was printed, when it is not the campaign's present one. */
  textId?: string;
  kind?: "person" | "list";
  formPages?: number;
  sha256?: string;
  size?: [width: number, height: number];
  /** Of the signature on the page. */
  at?: [number, number][];
};

let serial = 0;

/** A page of a stack as the worker leaves it behind, and the sheets made from it; answers the id of each person's. */
export async function stackSheet(made: StackSheet): Promise<Record<string, string>> {
  const { campaignId, unitId, pactIds, uploadedById, verdict = "inked", byHand = false, kind = "person" } = made;
  serial += 1;
  const { formPages = 1, size: [width, height] = [1240, 1754] } = made;
  const sha256 = made.sha256 ?? serial.toString(16).padStart(64, "5");
  const at = made.at ?? [
    [700, 1290],
    [1120, 1290],
    [1120, 1470],
    [700, 1470],
  ];
  const campaign = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const { agencyId } = campaign;
  const textId = made.textId ?? campaign.textId ?? "";
  const owner = kind === "person" ? (made.formOf ?? pactIds[0] ?? "") : null;
  const printed = owner && (await db.pactForm.findUnique({ where: { pactId_textId: { pactId: owner, textId } } }));
  const rows = pactIds.map((pactId, i) => ({ pactId, position: i + 1 }));
  const { token } =
    printed ||
    (await db.pactForm.create({
      data: {
        ...{ token: newFormToken(), agencyId, campaignId, textId, kind, pactId: owner },
        ...(kind === "list" && { rows: { create: rows } }),
      },
    }));
  const file = { position: 1, sha256: serial.toString(16).padStart(64, "6"), kind: "pdf", name: "tumpukan.pdf" };
  const batch = await db.scanBatch.create({
    data: {
      ...{ agencyId, campaignId, unitId, uploadedById },
      files: { create: { ...file, size: 9999, state: "read", pages: 42 } },
    },
    include: { files: true },
  });
  const page = await db.batchPage.create({
    data: {
      ...{
        batchId: batch.id,
        fileId: batch.files[0]?.id ?? "",
        number: 3,
        page: 3,
        state: "matched",
        readState: byHand ? "list" : "matched",
        sha256,
        width,
        height,
      },
      ...{ token, formPage: formPages, formPages, pactId: owner },
      ...(byHand && { reason: "by_hand", decidedById: uploadedById, decidedAt: new Date() }),
      places: (kind === "list" ? rows : [0]).map(() => ({ ink: 40, verdict, at })),
    },
  });
  const scans: Record<string, string> = {};
  for (const pactId of pactIds) {
    await db.scan.updateMany({ where: { pactId, state: "awaiting" }, data: { state: "superseded" } });
    const { id } = await db.scan.create({
      data: {
        ...{ agencyId, campaignId, pactId, fileSha256: sha256, fileKind: "jpeg", fileName: "tumpukan halaman 3.jpg" },
        ...{ fileSize: 9999, pages: [{ sha256, width, height }], batchPageId: page.id, uploadedById },
      },
    });
    await db.pact.update({ where: { id: pactId }, data: { status: "awaiting_verification" } });
    scans[pactId] = id;
  }
  return scans;
}
