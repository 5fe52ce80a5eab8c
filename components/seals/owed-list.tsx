import { ActionButton } from "@/components/accounts/action-button";
import { StatusLabel, type Tone } from "@/components/ui/status-label";
import type { FormState } from "@/lib/http/form-state";

type Act = (before: FormState, form: FormData) => Promise<FormState>;

export type OwedRow = {
  readonly signatureId: string;
  readonly name: string;
  readonly unitName: string;
  readonly campaignName: string;
  readonly signedAt: string;
  readonly state: "waiting" | "sealing" | "failed" | "unknown";
  readonly stateName: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly nextAt: string | null;
};

const tones: Record<OwedRow["state"], Tone> = { waiting: "none", sealing: "wait", failed: "bad", unknown: "wait" };

type OwedListProps = { readonly documents: readonly OwedRow[]; readonly retry: Act; readonly settle: Act };

/** Documents that are not sealed, with what may be done about each: a table on a desk, stacked rows on a phone. */
export function OwedList({ documents, retry, settle }: OwedListProps) {
  if (documents.length === 0) {
    return (
      <p className="pt-1 text-quiet">
        Tidak ada. Dokumen yang menunggu giliran disegel sendiri, tanda tangan terbaru lebih dahulu.
      </p>
    );
  }
  return (
    <table className="data mt-3 max-md:block">
      <caption className="sr-only">Dokumen yang belum dapat disegel, yang perlu Anda lebih dahulu</caption>
      <thead className="max-md:hidden">
        <tr>
          <th scope="col">Pakta</th>
          <th scope="col">Ditandatangani</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Percobaan</th>
          <th scope="col">Tindakan</th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {documents.map((document) => (
          <tr
            key={document.signatureId}
            className="max-md:block max-md:border-b max-md:border-line max-md:py-2 max-md:*:block max-md:*:h-auto! max-md:*:border-0! max-md:*:p-0!"
          >
            <th scope="row">
              {document.name}
              <span className="block text-13 font-normal text-quiet">
                {document.unitName}, {document.campaignName}
              </span>
            </th>
            <td className="tabular-nums">{document.signedAt}</td>
            <td>
              <StatusLabel tone={tones[document.state]}>{document.stateName}</StatusLabel>
              {document.reason && <span className="block max-w-96 text-13 text-quiet">{document.reason}</span>}
            </td>
            <td className="tabular-nums">
              {document.attempts === 0 ? "Belum dicoba" : `Dicoba ${document.attempts} kali`}
              {document.nextAt && document.attempts > 0 && (
                <span className="block text-13 text-quiet">berikutnya {document.nextAt}</span>
              )}
            </td>
            <td>
              <Acts document={document} retry={retry} settle={settle} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ActsProps = Omit<OwedListProps, "documents"> & { readonly document: OwedRow };

function Acts({ document: { signatureId, state, name, attempts }, retry, settle }: ActsProps) {
  const about = name;
  if (state === "unknown") {
    return (
      <div className="flex flex-wrap gap-2 max-md:pt-2">
        <ActionButton
          action={settle}
          fields={{ signatureId, decision: "again" }}
          {...{ about, label: "Kirim lagi ke BSrE", pendingLabel: "Mencatat" }}
        />
        <ActionButton
          action={settle}
          fields={{ signatureId, decision: "own" }}
          {...{ about, label: "Segel setempat", pendingLabel: "Mencatat" }}
        />
      </div>
    );
  }
  if (state === "sealing" || (state === "waiting" && attempts === 0)) return null;
  return (
    <div className="max-md:pt-2">
      <ActionButton action={retry} fields={{ signatureId }} {...{ about, label: "Ulangi", pendingLabel: "Meminta" }} />
    </div>
  );
}
