"use server";

import { formAction } from "@/lib/http/form-action";
import { endExemption } from "@/lib/pacts/end-exemption";

export const endExemptionAction = formAction(async (actor, form) => {
  const { pactId } = await endExemption(actor, Object.fromEntries(form));
  return `/pegawai/pakta/${pactId}?selesai=berakhir`;
});
