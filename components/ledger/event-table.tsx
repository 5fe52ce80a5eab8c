import { formatDateShort, formatTime, type Zone } from "@/lib/format/date";
import { actionNames } from "@/lib/ledger/action-names";
import type { EventView } from "@/lib/ledger/queries";

type EventTableProps = { readonly events: readonly EventView[]; readonly zone: Zone };

/** Who did what to whom, when and from where; on a phone time and address move below the act. */
export function EventTable({ events, zone }: EventTableProps) {
  return (
    <table className="data mt-3">
      <thead>
        <tr>
          <th scope="col" className="hidden md:table-cell">
            Waktu
          </th>
          <th scope="col">Siapa</th>
          <th scope="col">Tindakan</th>
          <th scope="col" className="hidden md:table-cell">
            Alamat dan nomor permintaan
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="hidden text-13 whitespace-nowrap tabular-nums md:table-cell">
              <When event={event} zone={zone} />
            </td>
            <td className="py-2! text-13">
              <span className="font-medium">{event.actor.name ?? "Pengunjung"}</span>
              <span className="block text-quiet tabular-nums">
                {event.actor.username ?? (event.actor.kind === "system" ? "Proses sistem" : "Belum masuk")}
              </span>
            </td>
            <td className="py-2! text-13">
              {actionNames[event.action] ?? event.action}
              <span className="block text-quiet">{event.subjectName}</span>
              <span className="block text-quiet tabular-nums md:hidden">
                <When event={event} zone={zone} />
              </span>
            </td>
            <td className="hidden py-2! text-12 break-all text-quiet tabular-nums md:table-cell">
              {event.ip}
              <span className="block">{event.requestId}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function When({ event, zone }: { readonly event: EventView; readonly zone: Zone }) {
  const at = new Date(event.occurredAt);
  return (
    <time dateTime={event.occurredAt}>
      {formatDateShort(at, zone)}, {formatTime(at, zone)}
    </time>
  );
}
