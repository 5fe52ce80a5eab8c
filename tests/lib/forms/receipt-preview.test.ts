import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { db } from "@/lib/db";
import { receiptPreview } from "@/lib/forms/receipt-preview";
import { draft, outcome, regency } from "../campaigns/regency";
import { readPages } from "../documents/read-pdf";

test("the receipt of a draft can be looked at, as nobody's, and nothing is signed by it", async () => {
  const here = await regency();
  const { campaignId } = await createCampaign(here.admin, draft());
  const { bytes, fileName } = await receiptPreview(here.verifier, campaignId);
  expect(fileName).toBe("pratinjau-bukti-pakta-netralitas-pemilu-2029.pdf");
  const said = (await readPages(bytes)).join(" ");
  expect(said).toContain("CONTOH, BUKAN PAKTA SIAPA PUN");
  expect(said).toContain("Pemilihan Umum Tahun 2029");
  expect(said).toContain("0000-0000-0000");
  expect(await db.signature.count({ where: { campaignId } })).toBe(0);
  expect(await outcome(receiptPreview(here.leader, campaignId))).toBe("not_found");
});
