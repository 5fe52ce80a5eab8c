import { StackList } from "@/components/batches/stack-list";
import { TextLink } from "@/components/ui/text-link";
import type { BatchLine } from "@/lib/batches/schema";
import type { Zone } from "@/lib/format/date";

type StackSectionProps = {
  readonly stacks: readonly BatchLine[];
  readonly zone: Zone;
  readonly withUnit: boolean;
  /** Where all of them stand, when there are more. */
  readonly more: string | null;
};

/** The latest stacks of a desk. */
export function StackSection({ stacks, zone, withUnit, more }: StackSectionProps) {
  return (
    <section aria-labelledby="tumpukan" className="pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2">
        <h2 id="tumpukan" className="text-16 font-bold">
          Tumpukan
        </h2>
        {more && <TextLink href={more}>Semua tumpukan</TextLink>}
      </div>
      <StackList stacks={stacks} zone={zone} withUnit={withUnit} />
    </section>
  );
}
