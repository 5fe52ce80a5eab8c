import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { db } from "@/lib/db";
import { formPreview } from "@/lib/forms/form-preview";
import { draft, outcome, regency } from "../campaigns/regency";
import { readPages } from "../documents/read-pdf";

test("a draft's sheet can be looked at, with its words and blocks, as nobody's", async () => {
  const here = await regency();
  const { campaignId } = await createCampaign(
    here.admin,
    draft({ options: { votingRightNotice: true, witnessBlock: true } }),
  );
  const { bytes, fileName } = await formPreview(here.verifier, campaignId);
  expect(fileName).toBe("pratinjau-pakta-netralitas-pemilu-2029.pdf");
  const said = (await readPages(bytes)).join(" ");
  expect(said).toContain("CONTOH, BUKAN UNTUK DITANDATANGANI");
  expect(said).toContain("Mengetahui");
  expect(said).toContain("Pemilihan Umum Tahun 2029");
  expect(await db.pactForm.count({ where: { campaignId } })).toBe(0);
  expect(await outcome(formPreview(here.leader, campaignId))).toBe("not_found");
});
