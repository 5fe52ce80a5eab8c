import { PactStatus } from "@/components/monitoring/status-labels";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { PactStatus as Status } from "@/lib/pacts/schema";
import { type Proof, ProofList } from "./proof-list";

export type PastPact = {
  readonly id: string;
  readonly campaignName: string;
  readonly status: Status;
  /** "Digoreskan di layar"; null when there is no signature. */
  readonly method: string | null;
  /** "13 Oktober 2028" */
  readonly when: string;
  readonly hasReceipt: boolean;
  /** Of signatures beside the one that the receipt shows. */
  readonly proofs: readonly Proof[];
};

/** What was settled before, each with its proof. `first`: nothing stands above it on the page. */
export function PactHistory({ pacts, first }: { readonly pacts: readonly PastPact[]; readonly first: boolean }) {
  const Heading = first ? "h1" : "h2";
  return (
    <section className="pt-6">
      <Heading className="pb-2 text-20 font-bold">Riwayat</Heading>
      <ul className="border-t border-line">
        {pacts.map(({ id, campaignName, status, method, when, hasReceipt, proofs }) => (
          <li key={id} className="border-b border-line">
            <Link
              href={hasReceipt ? `/pakta/${id}/bukti` : `/pakta/${id}`}
              className="grid grid-cols-[1fr_1rem] items-center gap-3 py-3 hover:bg-sunk"
            >
              <span className="min-w-0">
                <span className="block font-semibold">{campaignName}</span>
                <span className="flex flex-wrap items-center gap-x-3 text-14 text-quiet tabular-nums">
                  <PactStatus status={status} />
                  <span>{[when, method].filter(Boolean).join(" · ")}</span>
                </span>
              </span>
              <Icon name="chevron-right" size={16} label={hasReceipt ? "Lihat bukti" : "Lihat naskah"} />
            </Link>
            <ProofList proofs={proofs} />
          </li>
        ))}
      </ul>
    </section>
  );
}
