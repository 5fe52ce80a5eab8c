import { PactStatus } from "@/components/monitoring/status-labels";
import { DrawnSignature } from "@/components/rights/drawn-signature";
import { pactLines, signatureLine } from "@/components/rights/pact-lines";
import { formatDate, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { PactStatus as Status } from "@/lib/pacts/schema";
import type { OwnData } from "@/lib/rights/own-data";
import type { OwnPact } from "@/lib/rights/own-pacts";

/** Each pact with what was kept of it, and until when. */
export function HeldPacts({ pacts, zone }: { readonly pacts: readonly OwnPact[]; readonly zone: Zone }) {
  return (
    <ul className="border-t border-line-strong">
      {pacts.map((pact) => (
        <li key={pact.id} className="border-b border-line py-3">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <strong className="font-semibold">{pact.campaignName}</strong>
            <PactStatus status={pact.status as Status} />
          </p>
          <ul className="grid gap-0.5 pt-1 text-14 tabular-nums wrap-anywhere">
            {pact.signatures.map((signature) => (
              <li key={signature.id}>
                {signatureLine(signature, zone)}
                {signature.drawing && <DrawnSignature drawing={signature.drawing} label="Gambar tanda tangan Anda" />}
              </li>
            ))}
            {[...new Set(pactLines(pact, zone))].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="pt-1 text-13 text-quiet">{keptWords(pact, zone)}</p>
        </li>
      ))}
    </ul>
  );
}

function keptWords({ keptUntil, keptYears, overdue }: OwnPact, zone: Zone): string {
  if (keptUntil === null) {
    return `Disimpan selama kegiatan berlangsung dan ${formatCount(keptYears)} tahun sesudahnya, lalu dianonimkan.`;
  }
  const day = formatDate(startOfDay(keptUntil, zone), zone);
  return overdue
    ? `Masa simpannya berakhir ${day}; menunggu dianonimkan sejak itu.`
    : `Disimpan sampai ${day}, lalu dianonimkan.`;
}

/** Campaigns of which nothing about anybody is kept any more, as far as that may be known without keeping who signed. */
export function AnonymisedCampaigns({ data: { anonymised, zone, agencyName } }: { readonly data: OwnData }) {
  if (anonymised.length === 0) return null;
  return (
    <div className="pt-3 text-14">
      <p>
        Kegiatan {agencyName} yang sudah dianonimkan. Siapa yang menandatanganinya tidak lagi disimpan, sehingga pakta
        Anda dari kegiatan ini, bila ada, tidak tampil lagi.
      </p>
      <ul className="pt-1 tabular-nums wrap-anywhere">
        {anonymised.map(({ campaignName, finishedAt }) => (
          <li key={`${campaignName} ${finishedAt}`}>
            {campaignName}, {formatDate(new Date(finishedAt), zone)}
          </li>
        ))}
      </ul>
    </div>
  );
}
