import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

type ReturnedReportProps = {
  readonly number: number;
  /** What the personnel agency wants mended. */
  readonly note: string | null;
  readonly bkpsdmName: string;
  readonly action?: ReactNode;
};

/** The latest report came back: what to mend, before anything else on the page. */
export function ReturnedReport({ number, note, bkpsdmName, action }: ReturnedReportProps) {
  return (
    <Notice tone="bad" title={`Laporan ke-${number} dikembalikan ${bkpsdmName}.`} action={action}>
      {note && <span className="block whitespace-pre-line wrap-anywhere">Catatan perbaikan: {note}</span>}
    </Notice>
  );
}
