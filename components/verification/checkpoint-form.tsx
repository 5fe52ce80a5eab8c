import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type CheckpointFormProps = {
  readonly size?: string;
  readonly root?: string;
  /** What came of comparing; null before anything was typed. */
  readonly result: "holds" | "differs" | "unreadable" | "too_large" | "incomplete" | null;
};

const results = {
  holds: [
    "ok",
    "Cocok.",
    "Akar dihitung ulang dari semua catatan sampai jumlah itu dan sama dengan yang Anda ketik. Tidak ada catatan sebelum titik periksa itu yang diubah, dihapus, disisipkan, atau ditukar.",
  ],
  differs: [
    "bad",
    "Tidak cocok.",
    "Akar yang dihitung ulang berbeda dari yang Anda ketik. Periksa kembali ketikan Anda, terutama huruf besar dan kecil; bila tetap berbeda, sampaikan kertas itu kepada Inspektorat.",
  ],
  unreadable: [
    "warn",
    "Belum dapat dibandingkan.",
    "Jumlah catatan berupa angka, dan akar terdiri dari 44 huruf, angka, atau tanda yang berakhir dengan tanda sama dengan. Salin keduanya dari kertas.",
  ],
  too_large: [
    "bad",
    "Tidak cocok.",
    "Log di server ini lebih pendek dari jumlah itu. Periksa kembali ketikan Anda; bila benar, catatan telah hilang, dan kertas itu perlu disampaikan kepada Inspektorat.",
  ],
  incomplete: [
    "bad",
    "Log tidak lengkap.",
    "Sebagian catatan di server ini hilang, sehingga akarnya tidak dapat dihitung. Sampaikan hal ini kepada Inspektorat.",
  ],
} as const;

/** Compares what stands on a paper with the log as it is now; works without script. */
export function CheckpointForm({ size, root, result }: CheckpointFormProps) {
  const [tone, title, sentence] = result ? results[result] : [null, null, null];
  return (
    <section id="cocokkan" aria-labelledby="judul-cocokkan" className="pt-8">
      <h2 id="judul-cocokkan" className="text-20 font-bold">
        Cocokkan titik periksa yang tercetak
      </h2>
      <p className="pt-1 pb-3 text-14 text-quiet">
        Titik periksa tercetak pada setiap pakta dan rekapitulasi: jumlah catatan dan akarnya.
      </p>
      {tone && (
        <div role="status" className="pb-4">
          <Notice tone={tone} title={title}>
            {sentence}
          </Notice>
        </div>
      )}
      <form method="get" action="/verifikasi/log#cocokkan" className="grid gap-3">
        <TextInput
          name="ukuran"
          label="Jumlah catatan"
          defaultValue={size}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
        />
        <TextInput
          name="akar"
          label="Akar"
          defaultValue={root}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
        />
        <Button type="submit" size="large" wide>
          Cocokkan
        </Button>
      </form>
    </section>
  );
}
