import { DescriptionList } from "@/components/ui/description-list";
import { groupedHash } from "@/lib/documents/official-words";
import { CodeForm } from "./code-form";
import { NextSteps } from "./next-steps";
import { OtherWays } from "./other-ways";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

type UnknownFileProps = {
  /** A whole seal of ours, on a file that was never handed out. */
  readonly unrecorded: boolean;
  /** What the file was called; null where this browser did not send it. */
  readonly name: string | null;
  readonly seal: "intact" | "broken" | "missing" | "foreign";
  readonly sha256: string;
};

const seals = {
  intact: "Utuh, dari sini",
  foreign: "Utuh, tetapi bukan segel dari sini",
  broken: "Tidak utuh",
  missing: "Tidak ada",
} as const;

/** Nothing here was ever sealed as this file: amber, since most often it is simply another file. */
export function UnknownFile({ unrecorded, name, seal, sha256 }: UnknownFileProps) {
  return (
    <VerdictPage
      band={
        <VerdictBand verdict="unrecognised">
          {unrecorded
            ? "Segelnya utuh, tetapi berkas ini tidak pernah tercatat diserahkan kepada siapa pun."
            : "Berkas ini bukan pakta yang disegel di sini."}
        </VerdictBand>
      }
    >
      <div className="pt-3">
        <DescriptionList
          items={[
            ...(name ? [{ term: "Berkas", detail: <span className="wrap-anywhere">{name}</span> }] : []),
            { term: "Segel", detail: seals[seal] },
            { term: "SHA-256", detail: groupedHash(sha256) },
          ]}
        />
      </div>
      <NextSteps
        steps={
          unrecorded
            ? ["Unduh kembali dokumennya dari akun penanda tangan.", "Atau periksa kode yang tercetak di dokumen."]
            : [
                "Pastikan berkasnya PDF pakta persis seperti diserahkan aplikasi ini. PDF yang diperkecil atau disimpan ulang oleh program lain tidak dikenali lagi.",
                "Untuk hasil cetak, foto, tangkapan layar, atau hasil pindai, periksa kode yang tercetak di dokumen.",
                "Rekapitulasi, berita acara, dan surat bukan pakta dan tidak disegel, juga bila dibuat oleh aplikasi ini. Tanyakan keasliannya kepada instansi yang menerbitkannya.",
              ]
        }
      />
      <CodeForm action="/verifikasi" buttonLabel="Periksa kode" />
      <OtherWays than="code" />
    </VerdictPage>
  );
}
