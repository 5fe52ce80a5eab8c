import { countActivation } from "@/lib/accounts/activation-units";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { issueCodesInput } from "@/lib/accounts/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { renderActivationSlips } from "@/lib/documents/activation-slips-pdf";
import { isNip, maskNip } from "@/lib/employees/nip";
import { baseUrl } from "@/lib/env";

/** The address that a slip's QR code and a message lead to. */
export function activationUrl(code: string): string {
  return `${baseUrl()}/aktivasi?kode=${code}`;
}

/**
 * Slips that are drawn in one go, within seconds: codes are replaced before they are drawn, and whoever gave up
 * waiting would hold neither the old nor the new ones.
 */
export const MOST_SLIPS = 500;

/**
 * Issues codes and draws them as slips to cut apart, at once: the codes exist nowhere else. PDF bytes and a file name.
 * @throws Refusal too_many_slips, and as issueCodes
 */
export async function activationSlips(actor: Actor, raw: unknown): Promise<{ pdf: Buffer; fileName: string }> {
  const { unitId, employeeIds } = parseInput(issueCodesInput, raw);
  const { invited, without } = await countActivation(actor, unitId);
  if ((employeeIds?.length ?? invited + without) > MOST_SLIPS) throw new Refusal("too_many_slips");
  const issued = await issueCodes(actor, raw);
  const pdf = await renderActivationSlips({
    agencyName: issued.agencyName,
    bkpsdmName: issued.bkpsdmName,
    unitName: issued.unitName,
    printedAt: new Date(issued.issuedAt),
    expiresAt: new Date(issued.expiresAt),
    zone: issued.zone,
    baseUrl: baseUrl(),
    slips: issued.codes.map(({ name, nip, username, unitName, code }) => ({
      name,
      nipMasked: maskNip(nip),
      username: isNip(username) ? null : username,
      unitName,
      code,
      url: activationUrl(code),
    })),
  });
  const unit = issued.unitName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return { pdf, fileName: `kode-aktivasi-${unit || "unit"}.pdf` };
}
