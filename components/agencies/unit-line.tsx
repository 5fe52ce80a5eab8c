import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/ui/status-label";
import { formatCount } from "@/lib/format/number";

export type UnitEntry = {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly reporting: boolean;
  readonly depth: number;
  /** "Dinas", in the agency's words. */
  readonly kindName: string;
  /** With everything below it. */
  readonly peopleBelow: number;
};

/** One unit: its name as a link, whether it reports, how many people it holds. */
export function UnitLine({ unit, path }: { readonly unit: UnitEntry; readonly path?: string }) {
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4">
      <span className="min-w-0 flex-1 basis-48 max-sm:basis-full">
        <Link
          href={`/instansi/${unit.unitId}`}
          className="inline-flex min-h-11 items-center font-medium hover:underline"
        >
          {unit.name}
        </Link>
        {path && <span className="-mt-2 block pb-1.5 text-13 text-quiet">{path}</span>}
      </span>
      <span className="text-13 text-quiet max-sm:pb-2">{unit.kindName}</span>
      {unit.reporting && (
        <span className="text-13 max-sm:pb-2">
          <StatusLabel tone="ok" icon="send">
            Pelapor
          </StatusLabel>
        </span>
      )}
      <span className="text-13 text-quiet tabular-nums max-sm:pb-2 sm:w-24 sm:text-right">
        {formatCount(unit.peopleBelow)} orang
      </span>
    </span>
  );
}
