import { type Description, DescriptionList } from "@/components/ui/description-list";
import { formatDate, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { OwnWork } from "@/lib/rights/own-work";

/** Whether the person began anything that is kept. */
export const hasWork = (work: OwnWork): boolean => Object.values(work).some((runs) => runs.length > 0);

/** What the person began in an office; the whole of it stands in the download. */
export function HeldWork({ work, zone }: { readonly work: OwnWork; readonly zone: Zone }) {
  const { imports, exports, archives, shareLinks, reportDrafts, stacks } = work;
  const items = [
    held("Berkas pegawai dimuat", imports, ({ fileName, createdAt }) => `${fileName}, ${day(createdAt, zone)}`),
    held("Daftar pegawai diunduh", exports, ({ fileName, createdAt }) => `${fileName}, ${day(createdAt, zone)}`),
    held("Arsip kegiatan dibuat", archives, ({ fileName, createdAt }) => `${fileName}, ${day(createdAt, zone)}`),
    held("Tautan dibagikan", shareLinks, ({ label, createdAt }) => `${label}, ${day(createdAt, zone)}`),
    held(
      "Surat laporan disiapkan",
      reportDrafts,
      ({ unitName, preparedAt }) => `${unitName}, ${day(preparedAt, zone)}`,
    ),
    held("Tumpukan diunggah", stacks, ({ unitName, createdAt }) => `${unitName}, ${day(createdAt, zone)}`),
  ];
  return <DescriptionList items={items.flat()} />;
}

const SHOWN = 5;
const day = (at: string, zone: Zone) => formatDate(new Date(at), zone);

function held<R>(term: string, runs: readonly R[], words: (run: R) => string): Description[] {
  if (runs.length === 0) return [];
  return [{ term, detail: formatCount(runs.length), note: runs.slice(0, SHOWN).map(words).join("; ") }];
}
