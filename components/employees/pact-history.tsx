import { PactStatus } from "@/components/monitoring/status-labels";
import type { EmployeeView } from "@/lib/employees/schema";
import { formatDateShort, type Zone } from "@/lib/format/date";

type PactHistoryProps = { readonly pacts: EmployeeView["pacts"]; readonly zone: Zone };

/** The pacts of all years, newest first. */
export function PactHistory({ pacts, zone }: PactHistoryProps) {
  return (
    <section aria-labelledby="riwayat-pakta">
      <h2 id="riwayat-pakta" className="pb-2 text-16 font-bold">
        Pakta
      </h2>
      {pacts.length === 0 ? (
        <p className="text-quiet">Belum ada kegiatan yang mewajibkan pegawai ini.</p>
      ) : (
        <ul className="border-t border-line-strong">
          {pacts.map((pact) => (
            <li key={pact.pactId} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
              <span className="min-w-0 flex-1 basis-56">
                <span className="block font-medium">{pact.campaignName}</span>
                <span className="block text-13 text-quiet">{pact.unitName}</span>
              </span>
              <span className="text-13 tabular-nums">
                <PactStatus status={pact.status} />
                <span className="block text-quiet">{formatDateShort(new Date(pact.statusAt), zone)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
