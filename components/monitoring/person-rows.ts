import { formatDateShort, formatTime, type Zone } from "@/lib/format/date";
import { exemptionName, type PactRow } from "@/lib/pacts/schema";
import type { PersonRow } from "./people-list";

type Setting = {
  readonly zone: Zone;
  /** People of several units stand in one list: each says where, else a thousand teachers look alike. */
  readonly several: boolean;
  readonly hrefOf?: (pact: PactRow) => string;
};

/** People of a campaign as rows of a list, with what is known of the way there. */
export function personRows(items: readonly PactRow[], { zone, several, hrefOf }: Setting): PersonRow[] {
  return items.map((item) => ({
    id: item.id,
    name: item.name,
    position: item.position ?? (several ? null : item.unitName),
    unitName: several ? item.unitName : undefined,
    status: item.status,
    note: noteOf(item, zone),
    href: hrefOf?.(item),
  }));
}

function noteOf({ status, statusAt, openedAt, activated, note }: PactRow, zone: Zone): string | undefined {
  const at = new Date(statusAt);
  const day = (date: Date) => formatDateShort(date, zone).replace(/ \d+$/, "");
  switch (status) {
    case "signed":
    case "verified":
      return `${day(at)}, ${formatTime(at, zone)}`;
    case "awaiting_verification":
      return `lembar ${day(at)}`;
    case "returned":
      return note ?? undefined;
    case "declined":
      return note ? `${day(at)}: ${shortened(note)}` : day(at);
    case "exempt":
      return note ? exemptionName(note, null) : undefined;
    case "pending":
      if (openedAt) return `naskah dibuka ${day(new Date(openedAt))}`;
      return activated ? "naskah belum dibuka" : "belum pernah masuk";
    default:
      return undefined;
  }
}

/** The beginning of what somebody wrote; the whole stands on the person's page. */
function shortened(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length <= 90 ? flat : `${flat.slice(0, flat.lastIndexOf(" ", 90) + 1 || 90).trimEnd()}...`;
}
