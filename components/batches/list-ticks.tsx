import { PageForm } from "@/components/batches/page-form";
import type { SettleAction } from "@/components/batches/settle-action";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ListRow } from "@/lib/batches/schema";
import { isScannable, pactStatusName } from "@/lib/pacts/rules";

type ListTicksProps = {
  readonly action: SettleAction;
  readonly batchId: string;
  readonly number: number;
  readonly turn: number;
  readonly rows: readonly ListRow[];
};

/** Whose signatures stand on a collective list; where ink was seen the tick is set already, for a person to check. */
export function ListTicks({ action, batchId, number, turn, rows }: ListTicksProps) {
  if (!rows.some(({ status }) => isScannable(status))) {
    return (
      <Notice tone="info" title="Tidak ada yang perlu dicentang.">
        Pakta semua orang di halaman ini sudah selesai atau tidak diwajibkan.
      </Notice>
    );
  }
  return (
    <PageForm action={action} batchId={batchId} number={number} more={{ turn }}>
      <fieldset>
        <legend className="pb-1 text-14 font-semibold">Siapa yang menandatangani di halaman ini?</legend>
        <p className="text-quiet">Baris yang tampak bertanda tangan sudah dicentang. Cocokkan dengan gambarnya.</p>
        {rows.map(({ position, pactId, personName, status, inked }) => {
          const takes = isScannable(status);
          const words = [inked ? "Ada goresan" : "Kolom kosong", status !== "pending" && pactStatusName(status)];
          return (
            <Checkbox
              key={pactId}
              id={`baris-${position}`}
              name="pactIds"
              value={pactId}
              label={`${position}. ${personName}`}
              hint={words.filter(Boolean).join(" · ")}
              // A sheet of one's own that waits is better evidence than a row.
              defaultChecked={takes && inked && status !== "awaiting_verification"}
              disabled={!takes}
            />
          );
        })}
      </fieldset>
      <SubmitButton icon="file-check" pendingLabel="Menyimpan...">
        Simpan yang dicentang
      </SubmitButton>
    </PageForm>
  );
}
