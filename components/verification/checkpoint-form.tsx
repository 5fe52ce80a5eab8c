import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";

type CheckpointFormProps = {
  /** The log's own name, as papers print it. */
  readonly log: string;
  readonly size?: string;
  /** The root, or the whole printed sentence. */
  readonly root?: string;
  /** What came of comparing; null before anything was typed. */
  readonly result: "holds" | "differs" | "unreadable" | "too_large" | "other_log" | "incomplete" | null;
};

const results = {
  holds: [
    "ok",
    "Cocok.",
    () =>
      "Pada jumlah catatan itu, akar log di server ini sama dengan yang tertulis di kertas. Jadi sejak kertas itu dicetak, log ini tidak ditukar dengan log lain. Apakah setiap catatan masih sesuai dengan log tidak diperiksa di halaman ini: itu dikerjakan pengelola aplikasi dengan verify-log, dan pemeriksa di dalam arsip kegiatan.",
  ],
  differs: [
    "bad",
    "Tidak cocok.",
    (log: string) =>
      `Bandingkan dahulu nama log yang tercetak di kertas dengan nama log di sini, ${log}. Bila berbeda, kertas itu dari log lain dan diperiksa di situs yang menerbitkannya. Bila sama, periksa kembali ketikan Anda, terutama huruf besar dan kecil; bila akarnya tetap berbeda, sampaikan kertas itu kepada Inspektorat.`,
  ],
  too_large: [
    "bad",
    "Tidak cocok.",
    (log: string) =>
      `Log di server ini lebih pendek dari jumlah itu. Bandingkan dahulu nama log yang tercetak di kertas dengan nama log di sini, ${log}. Bila berbeda, kertas itu dari log lain dan diperiksa di situs yang menerbitkannya. Bila sama dan jumlahnya benar, catatan telah hilang, dan kertas itu perlu disampaikan kepada Inspektorat.`,
  ],
  other_log: [
    "warn",
    "Kertas itu dari log lain.",
    (log: string) =>
      `Log di sini bernama ${log}, sedangkan kalimat yang Anda tempel menyebut nama lain. Periksa di situs yang menerbitkan kertas itu. Bila yang menerbitkannya situs ini, sampaikan kertas itu kepada Inspektorat.`,
  ],
  unreadable: [
    "warn",
    "Belum dapat dibandingkan.",
    () =>
      "Jumlah catatan berupa angka, dan akar terdiri dari 44 huruf, angka, atau tanda yang berakhir dengan tanda sama dengan. Salin keduanya dari kertas, atau tempel seluruh kalimatnya di kolom Akar.",
  ],
  incomplete: [
    "bad",
    "Log tidak lengkap.",
    () =>
      "Sebagian catatan di server ini hilang, sehingga akarnya tidak dapat dihitung. Sampaikan hal ini kepada Inspektorat.",
  ],
} as const;

/** Compares what stands on a paper with the log as it is now; works without script. */
export function CheckpointForm({ log, size, root, result }: CheckpointFormProps) {
  const [tone, title, sentence] = result ? results[result] : [null, null, null];
  return (
    <section id="cocokkan" aria-labelledby="judul-cocokkan" className="pt-8">
      <h2 id="judul-cocokkan" className="text-20 font-bold">
        Cocokkan titik periksa yang tercetak
      </h2>
      <p className="pt-1 pb-3 text-14 text-quiet">
        Titik periksa tercetak pada setiap pakta dan rekapitulasi: jumlah catatan, akarnya, dan nama lognya.
      </p>
      {tone && (
        <div role="status" className="pb-4 wrap-anywhere">
          <Notice tone={tone} title={title}>
            {sentence(log)}
          </Notice>
        </div>
      )}
      <form method="get" action="/verifikasi/log#cocokkan" className="grid gap-3">
        <TextInput
          name="ukuran"
          label="Jumlah catatan"
          hint="Misalnya 13.275. Kosongkan bila Anda menempel seluruh kalimatnya di bawah."
          defaultValue={size}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
        />
        <Textarea
          name="akar"
          label="Akar, atau seluruh kalimat titik periksa"
          defaultValue={root}
          required
          rows={root && root.length > 60 ? 6 : 2}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={600}
          className="font-mono break-all"
        />
        <Button type="submit" size="large" wide>
          Cocokkan
        </Button>
      </form>
    </section>
  );
}
