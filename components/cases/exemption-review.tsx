import { FollowUpForm } from "@/components/cases/follow-up-form";
import { StatusLabel } from "@/components/ui/status-label";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, type Zone } from "@/lib/format/date";

type Exemption = {
  readonly id: string;
  readonly confirmedAt: string | null;
  readonly letters: readonly { readonly sha256: string; readonly name: string; readonly note: string }[];
};

type ExemptionReviewProps = {
  readonly exemption: Exemption;
  readonly zone: Zone;
  readonly bkpsdmName: string;
  /** Where the letter goes; left out for those who only look. */
  readonly to?: string;
  readonly today: string;
  readonly refusal: string | null;
};

/** What the unit knows of its exemption: whether it is confirmed, and the letters behind it. */
export function ExemptionReview({ exemption, zone, bkpsdmName, to, today, refusal }: ExemptionReviewProps) {
  const { id, confirmedAt, letters } = exemption;
  return (
    <section id="catat" aria-labelledby="judul-pengecualian" className="min-w-0 scroll-mt-20">
      <h2 id="judul-pengecualian" className="pb-1 text-16 font-bold">
        Pengecualian
      </h2>
      <p className="pb-2">
        <StatusLabel tone={confirmedAt ? "ok" : "wait"}>
          {confirmedAt
            ? `Dikonfirmasi ${bkpsdmName} ${formatDate(new Date(confirmedAt), zone)}`
            : `Menunggu konfirmasi ${bkpsdmName}`}
        </StatusLabel>
      </p>
      {letters.length > 0 && (
        <ul className="pb-3">
          {letters.map(({ sha256, name, note }) => (
            <li key={sha256} className="break-words">
              <TextLink href={`/api/v1/cases/${id}/files/${sha256}`}>Unduh {name}</TextLink>
              <span className="block text-13 text-quiet">{note}</span>
            </li>
          ))}
        </ul>
      )}
      {to && (
        <FollowUpForm caseId={id} to={to} today={today} refusal={refusal} bkpsdmName={bkpsdmName} only="evidence" />
      )}
    </section>
  );
}
