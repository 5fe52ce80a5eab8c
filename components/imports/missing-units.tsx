import { formatCount } from "@/lib/format/number";
import type { ImportResult } from "@/lib/imports/schema";

/** Units that the file does not name. They keep their place, since people and reports may hang on them. */
export function MissingUnits({ units }: { readonly units: ImportResult["missingUnits"] }) {
  if (units.length === 0) return null;
  return (
    <section className="max-w-200">
      <h2 className="text-16 font-bold">
        Tidak ada di berkas <span className="font-medium text-quiet tabular-nums">{formatCount(units.length)}</span>
      </h2>
      <p className="max-w-[72ch] pb-2 text-quiet">
        Unit ini tetap di tempatnya, karena pegawai dan laporannya mungkin masih terkait. Pindahkan pegawainya melalui
        data pegawai bila unit ini sudah dihapus.
      </p>
      <ul className="border-t border-line">
        {units.slice(0, 100).map(({ unitId, name }) => (
          <li key={unitId} className="border-b border-line py-2">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
