import { TextLink } from "@/components/ui/text-link";
import { actorWords, eventWords, subjectKind } from "@/lib/audit/event-words";
import type { EventView } from "@/lib/audit/queries";
import { formatDateShort, formatTime, type Zone } from "@/lib/format/date";
import { actionNames } from "@/lib/ledger/action-names";

type EventTableProps = {
  readonly events: readonly EventView[];
  readonly zone: Zone;
  /** Where everything about one thing is listed. */
  readonly aboutHref: (subjectId: string) => string;
};

/** Who did what to whom, when and from where; on a phone time and address move below the act. */
export function EventTable({ events, zone, aboutHref }: EventTableProps) {
  return (
    <table className="data mt-3">
      <thead>
        <tr>
          <th scope="col" className="hidden md:table-cell print:table-cell">
            Waktu
          </th>
          <th scope="col">Siapa</th>
          <th scope="col">Tindakan</th>
          <th scope="col" className="hidden md:table-cell print:table-cell">
            Alamat dan nomor permintaan
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="hidden text-13 whitespace-nowrap tabular-nums md:table-cell print:table-cell">
              <When event={event} zone={zone} />
            </td>
            <td className="py-2! text-13">
              <Who event={event} />
            </td>
            <td className="py-2! text-13">
              <What event={event} aboutHref={aboutHref} />
              <span className="block text-quiet tabular-nums md:hidden print:hidden">
                <When event={event} zone={zone} />
              </span>
            </td>
            <td className="hidden py-2! text-12 break-all text-quiet tabular-nums md:table-cell wide:whitespace-nowrap print:table-cell print:whitespace-normal">
              {event.ip}
              <span className="block">{event.requestId}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ event }: { readonly event: EventView }) {
  const { name, detail } = actorWords(event);
  return (
    <>
      <span className="font-medium">{name}</span>
      <span className="block text-quiet tabular-nums">{detail}</span>
    </>
  );
}

type WhatProps = { readonly event: EventView; readonly aboutHref: EventTableProps["aboutHref"] };

function What({ event, aboutHref }: WhatProps) {
  const detail = eventWords(event);
  return (
    <>
      <span className="font-medium">{actionNames[event.action] ?? event.action}</span>
      {detail && <span className="text-quiet">: {detail}</span>}
      {event.subjectName && (
        <span className="block">
          <span className="text-quiet">{subjectKind(event.subjectType)}</span>{" "}
          <TextLink href={aboutHref(event.subjectId)}>{event.subjectName}</TextLink>
        </span>
      )}
    </>
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
