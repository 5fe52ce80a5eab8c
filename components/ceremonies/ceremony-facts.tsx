import { audienceWords } from "@/components/ceremonies/audience-words";
import { DescriptionList } from "@/components/ui/description-list";
import { amongThemDue, invitedTo, stillExpected } from "@/lib/ceremonies/rules";
import { type AttendanceCount, type CeremonyView, ikrarNames } from "@/lib/ceremonies/schema";
import { formatLongDate, formatTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** When, where, for whom, and what was counted. */
export function CeremonyFacts({
  ceremony,
  units,
  due,
}: {
  readonly ceremony: CeremonyView;
  readonly units: readonly AttendanceCount[];
  /** How many of the invited owe a pact, as the screen counts them. */
  readonly due: number;
}) {
  const { unit, agencyName, campaign, code, zone, place, programme, ikrar, attended, visitors } = ceremony;
  const invited = invitedTo(units);
  const guests = visitors > 0 ? `dan ${formatCount(visitors)} tamu` : null;
  const startsAt = new Date(ceremony.startsAt);
  return (
    <div className="grid gap-x-10 pt-4 desk:grid-cols-2">
      <DescriptionList
        items={[
          { term: "Waktu", detail: formatLongDate(startsAt, zone), note: `pukul ${formatTime(startsAt, zone)}` },
          { term: "Tempat", detail: place },
          { term: "Penyelenggara", detail: unit?.name ?? agencyName },
          { term: "Kegiatan", detail: campaign.name },
          { term: "Undangan", detail: audienceWords(ceremony.audience) },
        ]}
      />
      <DescriptionList
        items={[
          { term: "Kode acara", detail: code, note: "untuk menyatakan hadir tanpa memindai kode QR" },
          { term: "Ikrar", detail: ikrar ? ikrarNames[ikrar] : "Belum dicatat" },
          {
            term: "Hadir",
            detail: `${formatCount(attended)} dari ${formatCount(invited)} undangan`,
            note: [guests, amongThemDue(invited, due)].filter(Boolean).join("; ") || undefined,
          },
          ...(ceremony.status === "cancelled" ? [] : [stillToCome(units)]),
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

/** Nobody is still to come to what does not take place. */
const stillToCome = (units: readonly AttendanceCount[]) => ({
  term: "Menyusul",
  detail: `${formatCount(stillExpected(units))} pegawai`,
  note: "diundang dan belum tercatat hadir",
});
