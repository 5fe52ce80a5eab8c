import { audienceWords } from "@/components/ceremonies/audience-words";
import { CeremonyStatusLabel } from "@/components/ceremonies/ceremony-status";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import type { InvitationView } from "@/lib/ceremonies/invitations";
import { formatLongDate, formatTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type InvitationCardProps = {
  readonly invitation: InvitationView;
  /** Where a guest says to be there, while that is open. */
  readonly checkIn: string | null;
};

/** A ceremony as read by its guests and by those who run a guest's desk: nothing to operate, nobody else's attendance. */
export function InvitationCard({ invitation, checkIn }: InvitationCardProps) {
  const { agencyName, unitName, campaignName, startsAt, zone, place, programme, status, cancelReason } = invitation;
  const { guest, attendedAt, invited, attended } = invitation;
  return (
    <div className="grid gap-4 pt-4">
      {cancelReason !== null && (
        <Notice tone="bad" title="Acara ini dibatalkan.">
          {cancelReason}
        </Notice>
      )}
      {guest && (
        <Notice
          tone={attendedAt ? "ok" : "info"}
          title={attendedAt ? `Anda tercatat hadir pukul ${formatTime(attendedAt, zone)}.` : "Anda diundang."}
        >
          Kehadiran tidak menggantikan tanda tangan pada pakta Anda sendiri.
        </Notice>
      )}
      {checkIn && (
        <p>
          <ButtonLink href={checkIn} look="go" size="large">
            Nyatakan hadir
          </ButtonLink>
        </p>
      )}
      <DescriptionList
        items={[
          { term: "Status", detail: <CeremonyStatusLabel status={status} /> },
          { term: "Waktu", detail: formatLongDate(startsAt, zone), note: `pukul ${formatTime(startsAt, zone)}` },
          { term: "Tempat", detail: place },
          { term: "Penyelenggara", detail: unitName ?? agencyName },
          ...(campaignName ? [{ term: "Kegiatan", detail: campaignName }] : []),
          { term: "Undangan", detail: audienceWords(invitation.audience) },
          ...(invited > 0
            ? [
                {
                  term: "Pegawai Anda",
                  detail: `${formatCount(attended)} dari ${formatCount(invited)} undangan hadir`,
                  note: "pegawai unit Anda saja",
                },
              ]
            : []),
          {
            term: "Susunan acara",
            detail:
              programme.length === 0 ? (
                "Belum diisi"
              ) : (
                <ol className="list-decimal pl-4.5">
                  {programme.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
              ),
          },
        ]}
      />
    </div>
  );
}
