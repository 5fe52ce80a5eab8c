import type { Place } from "@/app/(bkpsdm)/pantauan/[unitId]/place";
import { HeatMap } from "@/components/monitoring/heat-map";
import { SubUnits } from "@/components/monitoring/sub-units";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { heatAreas } from "@/lib/monitoring/heat-areas";
import {
  countClasses,
  listSubUnits,
  nounOf,
  type SubUnit,
  type SubUnitClass,
  type SubUnitColumn,
  subUnitQuery,
  subUnits,
} from "@/lib/monitoring/sub-unit-list";

const PAGE = 20;
const tabs: readonly [SubUnitClass, string][] = [
  ["nol", "Belum mulai"],
  ["sebagian", "Sebagian"],
  ["selesai", "Selesai"],
  ["tanpa", "Tanpa kewajiban"],
];

/** The units beneath: as squares where they are divided, and always as a table. */
export function UnitsBeneath({ unit, query, href, subId }: Place & { readonly subId: string | undefined }) {
  const list = subUnitQuery.parse(query);
  const lines = subUnits(unit.nodes);
  const found = listSubUnits(lines, list);
  const counts = countClasses(lines);
  const noun = nounOf(unit.nodes);
  const areas = heatAreas(unit.nodes);
  const last = Math.max(Math.ceil(found.length / PAGE), 1);
  const page = Math.min(list.hal, last);
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  const subHref = (id: string) => href({ sub: id, keadaan: undefined, lembar: undefined });
  const unitHref = (id: string) => withQuery(`/pantauan/${id}`, { kegiatan: query.kegiatan });
  // The own people of a divided unit stand on its page, those of this one further down.
  const lineHref = ({ id, leaf }: SubUnit) => (leaf ? subHref(id) : id === unit.id ? "#pegawai" : unitHref(id));
  return (
    <>
      {areas.length > 1 && (
        <HeatMap
          title={`${formatCount(areas.reduce((sum, area) => sum + area.units.length, 0))} ${noun} menurut capaian`}
          noun={noun}
          areas={areas.map((area) => ({
            ...area,
            href: area.id === unit.id ? href({}) : unitHref(area.id),
            units: area.units.map((each) => ({ ...each, href: subHref(each.id), current: each.id === subId })),
          }))}
        />
      )}
      <SubUnits
        title={list.urut === "-belum" ? "Belum terbanyak" : `Daftar ${noun}`}
        noun={noun.charAt(0).toUpperCase() + noun.slice(1)}
        rows={shown.map((line) => ({ ...line, href: lineHref(line), current: line.id === subId }))}
        sort={(column) => headingOf(column, list.urut, href)}
        filters={[
          {
            href: href({ kelas: undefined, hal: undefined }),
            label: "Semua",
            count: lines.length,
            current: !list.kelas,
          },
          ...tabs
            .filter(([kelas]) => counts[kelas] > 0 || kelas === list.kelas)
            .map(([kelas, label]) => ({
              href: href({ kelas, hal: undefined }),
              label,
              count: counts[kelas],
              current: list.kelas === kelas,
            })),
        ]}
        search={{
          label: `Cari ${noun}`,
          defaultValue: list.q,
          kept: { ...query, q: undefined, hal: undefined, sub: undefined },
        }}
        empty={
          <EmptyState
            title={`Tidak ada ${noun}${list.q ? ` "${list.q}"` : ""} pada saringan ini`}
            action={
              <ButtonLink look="outline" href={href({ q: undefined, kelas: undefined, hal: undefined })}>
                Hapus saringan
              </ButtonLink>
            }
          />
        }
      >
        <Pagination
          previous={page > 1 ? href({ hal: page - 1 }) : undefined}
          next={page < last ? href({ hal: page + 1 }) : undefined}
          summary={`${formatCount((page - 1) * PAGE + 1)}-${formatCount((page - 1) * PAGE + shown.length)} dari ${formatCount(found.length)} ${noun}`}
        />
      </SubUnits>
    </>
  );
}

function headingOf(column: SubUnitColumn, urut: string, href: Place["href"]) {
  if (urut === column) return { href: href({ urut: `-${column}`, hal: undefined }), sorted: "ascending" as const };
  if (urut === `-${column}`) return { href: href({ urut: column, hal: undefined }), sorted: "descending" as const };
  const first = column === "belum" || column === "wajib" ? `-${column}` : column;
  return { href: href({ urut: first, hal: undefined }) };
}
