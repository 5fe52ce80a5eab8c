import { z } from "zod";
import { subjectOf } from "@/lib/batches/lock-page";
import { attachPage } from "@/lib/batches/page-sheet";
import { judgePage, type PageVerdict } from "@/lib/batches/rules";
import { command } from "@/lib/core/operation";
import { type Prisma, sql, type Tx } from "@/lib/db";
import { coverToken } from "@/lib/documents/form-geometry";
import { type LockedPact, lockPact } from "@/lib/pacts/find-pact";
import { stackPage } from "@/lib/scans/stack-page";

const drawn = z.object({
  sha256: z.string(),
  size: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
});

const input = z.object({
  fileId: z.uuid(),
  page: z.int().positive(),
  /** Null when the page could not be drawn. */
  read: stackPage.nullable(),
  drawn: drawn.nullable(),
});

/**
 * Settles one page of a stack, once: it gets the next number and its one state, and where its person is known and takes
 * a sheet, the sheet. Reading the same page again changes nothing.
 */
export const recordPage = command({
  name: "scan-batch.record-page",
  input,
  async run(ctx, { fileId, page, read, drawn }) {
    ctx.authorize();
    const { tx, now } = ctx;
    const batch = await lockBatch(tx, fileId);
    if (await tx.batchPage.findUnique({ where: { fileId_page: { fileId, page } } }))
      return ctx.unchanged({ state: null });
    const form = read?.form ? await findForm(tx, batch, read.form.token) : null;
    const pact = form?.pactId ? await lockPact(tx, ctx.actor, form.pactId) : null;
    const verdict = await judge(tx, batch, { read, form, pact });
    const number = (await tx.batchPage.count({ where: { batchId: batch.id } })) + 1;
    // Of two sheets in one picture none is known to be meant.
    const owner = form?.sameCampaign && !read?.several ? form.pactId : null;
    const { id: batchPageId } = await tx.batchPage.create({
      data: {
        ...{ batchId: batch.id, fileId, number, page, ...verdict },
        ...{ readState: verdict.state, readReason: verdict.reason },
        ...(read?.form && { token: read.form.token, formPage: read.form.page, formPages: read.form.pages }),
        ...(drawn && { sha256: drawn.sha256, width: drawn.width, height: drawn.height }),
        pactId: owner,
        places: (read?.places ?? []) as Prisma.InputJsonValue,
      },
    });
    if (verdict.state === "matched" && pact && drawn && read?.form) {
      const { token, page: formPage, pages: formPages } = read.form;
      const { fileName, uploadedById } = batch;
      const recognised = {
        id: batchPageId,
        batchId: batch.id,
        number,
        fileName,
        uploadedById,
        token,
        formPage,
        formPages,
      };
      await attachPage(tx, pact, recognised, drawn, now);
    }
    const subject = subjectOf({ ...batch, pactId: owner });
    ctx.audit(subject, { batchId: batch.id, number, state: verdict.state });
    return { state: verdict.state };
  },
});

type Batch = {
  id: string;
  agencyId: string;
  campaignId: string;
  campaignStatus: string;
  textId: string | null;
  unitId: string;
  left: number;
  right: number;
  uploadedById: string;
  seesDeclines: boolean;
  fileName: string;
};

async function lockBatch(tx: Tx, fileId: string): Promise<Batch> {
  const [batch] = await tx.$queryRaw<Batch[]>(sql`
    SELECT b.id, b.agency_id AS "agencyId", b.campaign_id AS "campaignId", c.status::text AS "campaignStatus",
           c.text_id AS "textId", b.unit_id AS "unitId", u."left", u."right", b.uploaded_by_id AS "uploadedById",
           b.sees_declines AS "seesDeclines", f.name AS "fileName"
    FROM batch_file f JOIN scan_batch b ON b.id = f.batch_id JOIN campaign c ON c.id = b.campaign_id
    JOIN unit u ON u.id = b.unit_id WHERE f.id = ${fileId}::uuid FOR UPDATE OF b`);
  if (!batch) throw new Error(`no stack holds the file ${fileId}`);
  return batch;
}

type Form = { kind: "person" | "list"; sameCampaign: boolean; presentText: boolean; pactId: string | null };

/** What a token stands for, as far as whoever handed the stack in may know: of another unit's people nothing. */
async function findForm(tx: Tx, batch: Batch, token: string): Promise<Form | null> {
  const [form] = await tx.$queryRaw<Form[]>(sql`
    SELECT f.kind::text AS kind, f.pact_id AS "pactId", f.campaign_id = ${batch.campaignId}::uuid AS "sameCampaign",
           f.text_id = ${batch.textId}::uuid AS "presentText"
    FROM pact_form f
    WHERE f.token = ${token} AND f.agency_id = ${batch.agencyId}::uuid AND EXISTS (
      SELECT 1 FROM pact p JOIN unit u ON u.id = p.unit_id
      WHERE (p.id = f.pact_id OR p.id IN (SELECT r.pact_id FROM pact_form_row r WHERE r.token = f.token))
        AND p.status <> 'removed' AND u."left" BETWEEN ${batch.left} AND ${batch.right})`);
  return form ?? null;
}

type Found = { read: z.infer<typeof stackPage> | null; form: Form | null; pact: LockedPact | null };

async function judge(tx: Tx, batch: Batch, { read, form, pact }: Found): Promise<PageVerdict> {
  if (!read) return { state: "unreadable", reason: "not_drawn" };
  const metBefore =
    read.form &&
    (await tx.batchPage.findFirst({
      where: {
        ...{ batchId: batch.id, token: read.form.token, formPage: read.form.page },
        state: { in: ["matched", "list", "already_verified"] },
      },
    }));
  return judgePage({
    code: read.form && {
      isCover: read.form.token === coverToken,
      isSignaturePage: read.form.page === read.form.pages,
      several: read.several,
    },
    others: read.others,
    damaged: read.damaged,
    light: read.light,
    ink: read.places[0]?.verdict ?? null,
    form,
    metBefore: Boolean(metBefore),
    refusal: pact && refusalOf(batch, pact),
  });
}

function refusalOf(batch: Batch, { status }: LockedPact) {
  if (batch.campaignStatus !== "open") return "campaign_closed";
  if (status === "signed") return "signed_electronically";
  if (status === "verified") return "sheet_verified";
  if (status === "exempt") return "exempt";
  if (status === "declined" && !batch.seesDeclines) return "held";
  return null;
}
