import { CeremonyStatusLabel } from "@/components/ceremonies/ceremony-status";
import { RowLink } from "@/components/ui/row-link";
import type { InvitationView } from "@/lib/ceremonies/invitations";
import { formatLongDate, formatTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** Ceremonies of others to which the people of this desk are invited. */
export function DeskInvitations({ invitations }: { readonly invitations: readonly InvitationView[] }) {
  if (invitations.length === 0) return null;
  return (
    <section id="undangan" className="pt-8">
      <h2 className="text-16 font-bold">Undangan bagi pegawai Anda</h2>
      <p className="pb-1 text-13 text-quiet">Acara ini diselenggarakan pihak lain, dan pegawai unit Anda diundang.</p>
      <ul>
        {invitations.map(({ id, name, unitName, agencyName, startsAt, zone, place, status, invited }) => (
          <li
            key={id}
            className="relative grid gap-x-6 gap-y-1 border-b border-line py-3.5 hover:bg-sunk sm:grid-cols-[minmax(0,1fr)_11rem] desk:grid-cols-[minmax(0,1fr)_14rem_11rem_6rem]"
          >
            <div className="min-w-0">
              <p className="text-16 font-bold">
                <RowLink href={`/acara/${id}`}>{name}</RowLink>
              </p>
              <p className="text-13 text-quiet">{unitName ?? agencyName}</p>
            </div>
            <p className="self-center text-13 tabular-nums sm:row-start-2 desk:row-start-auto">
              {formatLongDate(startsAt, zone)}, {formatTime(startsAt, zone)}
              <span className="block text-quiet">{place}</span>
            </p>
            <p className="self-center">
              <CeremonyStatusLabel status={status} />
            </p>
            <p className="self-center tabular-nums desk:text-right">
              <b className="text-16 font-bold">{formatCount(invited)}</b>{" "}
              <span className="text-13 text-quiet desk:block">diundang</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
