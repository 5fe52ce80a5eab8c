import { PactStatus } from "@/components/monitoring/status-labels";
import { RowLink } from "@/components/ui/row-link";
import type { EmployeeView } from "@/lib/employees/schema";
import { formatDateShort, type Zone } from "@/lib/format/date";
import { isDone } from "@/lib/pacts/rules";

type PactHistoryProps = {
  readonly pacts: EmployeeView["pacts"];
  readonly zone: Zone;
  readonly hrefOf: (pactId: string) => string;
};

/** The pacts of all years, newest first, each the way to its evidence. */
export function PactHistory({ pacts, zone, hrefOf }: PactHistoryProps) {
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
            <li
              key={pact.pactId}
              className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5 has-[a.row-link:hover]:bg-sunk"
            >
              <span className="min-w-0 flex-1 basis-56">
                <span className="block">
                  <RowLink href={hrefOf(pact.pactId)}>{pact.campaignName}</RowLink>
                </span>
                <span className="block text-13 text-quiet">{pact.unitName}</span>
                {pact.formerVersion !== null && (
                  <span className="block text-13 text-quiet">
                    Menandatangani versi {pact.formerVersion}; naskah diganti
                  </span>
                )}
              </span>
              <span className="text-13 tabular-nums">
                <PactStatus status={pact.status} />
                <span className="block text-quiet">
                  {sinceWords(pact.status)} {formatDateShort(new Date(pact.statusAt), zone)}
                </span>
              </span>
              {pact.declineReason && (
                <p className="basis-full text-14 break-words whitespace-pre-line">Alasan: {pact.declineReason}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Beside a signature the day is its own; whatever is not one yet stands so since that day. */
const sinceWords = (status: EmployeeView["pacts"][number]["status"]) => (isDone(status) ? "pada" : "sejak");
