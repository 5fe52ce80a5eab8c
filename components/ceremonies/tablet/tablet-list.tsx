import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Tablet = {
  readonly kioskId: string;
  readonly number: number;
  readonly inUse: boolean;
  readonly since: string;
  readonly until: string;
  readonly seen: string | null;
};

type TabletListProps = {
  readonly ceremonyId: string;
  readonly tablets: readonly Tablet[];
  /** Left out where the list is only read. */
  readonly end?: FormSend;
};

/** The shared tablets in force; whose turn it is at them, nobody is told. */
export function TabletList({ ceremonyId, tablets, end }: TabletListProps) {
  return (
    <section className="max-w-200 pt-8">
      <h2 className="pb-3 text-16 font-bold">Tablet yang sedang dipakai</h2>
      {tablets.length === 0 ? (
        <p className="text-quiet">Belum ada perangkat yang menjadi tablet bersama untuk acara ini.</p>
      ) : (
        <ul className="border-t border-line-strong">
          {tablets.map(({ kioskId, number, inUse, since, until, seen }) => (
            <li key={kioskId} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-semibold">
                  Tablet {number}
                  <span className="font-medium text-quiet"> · {inUse ? "sedang dipakai" : "menunggu"}</span>
                </p>
                <p className="text-13 text-quiet tabular-nums">
                  Sejak {since}, berakhir pukul {until}
                  {seen && `. Terakhir terlihat pukul ${seen}`}
                </p>
              </div>
              {end && (
                <SmallForm action={end} fields={{ ceremonyId, kioskId }}>
                  <SubmitButton look="outline" pendingLabel="Mengakhiri">
                    Akhiri<span className="sr-only"> tablet {number}</span>
                  </SubmitButton>
                </SmallForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
