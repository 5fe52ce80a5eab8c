import { dayShort } from "@/components/monitoring/day";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { CircularFacts } from "@/lib/circulars/schema";

type CircularNotesProps = { readonly campaignId: string; readonly circulars: readonly CircularFacts[] };

/** The circulars in force of a draft, each with its own page, and the way to another one. */
export function CircularNotes({ campaignId, circulars }: CircularNotesProps) {
  return (
    <section aria-labelledby="edaran" className="pb-4">
      <h3 id="edaran" className="text-16 font-bold">
        Surat edaran
      </h3>
      <p className="text-14 text-quiet">
        Surat instansi sendiri dengan berkasnya, bila perlu dengan pernyataan telah membaca.
      </p>
      <ul>
        {circulars.map(({ id, title, number, date, file }) => (
          <li key={id} className="border-b border-line py-2">
            <TextLink href={`/kegiatan/${campaignId}/edaran/${id}`}>{title}</TextLink>
            <span className="block text-14 text-quiet">
              Nomor <span className="whitespace-pre-wrap wrap-anywhere">{number}</span>, {dayShort(date)}
            </span>
            {!file && <span className="block text-13 text-warn">Berkas belum dilampirkan</span>}
          </li>
        ))}
      </ul>
      <p className="pt-3">
        <ButtonLink icon="plus" href={`/kegiatan/${campaignId}/edaran`}>
          Catat surat edaran
        </ButtonLink>
      </p>
    </section>
  );
}
