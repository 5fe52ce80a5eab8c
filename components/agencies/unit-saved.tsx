import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/format/number";

type UnitSavedProps = {
  /** What was saved: "pelapor", "nama", "jenis" or "alamat". */
  readonly saved?: string;
  readonly unit: { readonly name: string; readonly reporting: boolean; readonly peopleBelow: number };
  /** The nearest unit above that reports. */
  readonly reporterName: string | null;
  readonly kindName: string;
};

/** The fact after a change of a unit. */
export function UnitSaved({ saved, unit, reporterName, kindName }: UnitSavedProps) {
  if (saved === "alamat") {
    return (
      <div className="pt-4">
        <Notice tone="ok" title="Alamat unit disimpan.">
          Surat berikutnya memakainya; laporan yang sudah dikirim tidak berubah.
        </Notice>
      </div>
    );
  }
  if (saved === "jenis") {
    return (
      <div className="pt-4">
        <Notice tone="ok" title={`Jenis unit disimpan: ${kindName}.`}>
          Kegiatan berikutnya memakainya, dan gelombang kegiatan yang sedang dibuka sudah disesuaikan.
        </Notice>
      </div>
    );
  }
  if (saved !== "pelapor" && saved !== "nama") return null;
  const people = `${formatCount(unit.peopleBelow)} pegawai`;
  return (
    <div className="pt-4">
      {saved === "nama" ? (
        <Notice tone="ok" title="Nama unit disimpan.">
          Dokumen yang sudah terbit tetap memakai nama lama.
        </Notice>
      ) : (
        <Notice
          tone="ok"
          title={unit.reporting ? "Unit ini sekarang melapor sendiri." : "Unit ini tidak lagi melapor sendiri."}
        >
          {unit.reporting
            ? `${people} dihitung pada unit ini. Tetapkan kepala unit di Pengaturan agar laporan dapat dikirim.`
            : `${people} dihitung pada ${reporterName ?? "instansi, tanpa unit pelapor"}.`}
        </Notice>
      )}
    </div>
  );
}
