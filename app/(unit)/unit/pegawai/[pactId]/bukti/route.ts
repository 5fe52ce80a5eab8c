import { takeLetter } from "@/app/take-letter";
import { apiUpload } from "@/lib/http/api-route";
import { findPersonRecord } from "@/lib/monitoring/person-record";

/** The letter behind the exemption in force, from the person's page and back to it. */
export const POST = apiUpload(
  async (call) => {
    const { pactId = "" } = call.params;
    const record = await findPersonRecord(call.actor, pactId);
    const current = record?.exemptions.find(({ endedAt }) => endedAt === null);
    return takeLetter(call, {
      caseId: current?.id ?? pactId,
      page: `/unit/pegawai/${pactId}`,
      about: `bukti-${pactId}`,
    });
  },
  { open: true },
);
