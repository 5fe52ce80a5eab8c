import { FileForm } from "./file-form";
import { OtherWays } from "./other-ways";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

/** Nothing here was ever sealed as this file: amber, since most often it is simply another file. */
export function UnknownFile({ unrecorded }: { readonly unrecorded: boolean }) {
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
      <p className="pt-5">
        {unrecorded
          ? "Unduh kembali dokumennya dari akun penanda tangan, atau periksa kode yang tercetak di dokumen."
          : "Pastikan berkasnya PDF asli seperti diunduh. Hasil cetak yang dipindai, foto, tangkapan layar, atau berkas yang disimpan ulang oleh program lain tidak memuat segel; periksa dengan kode yang tercetak di dokumen."}
      </p>
      <FileForm refusal={null} />
      <OtherWays than="file" />
    </VerdictPage>
  );
}
