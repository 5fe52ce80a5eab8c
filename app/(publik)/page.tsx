import { redirect } from "next/navigation";
import { Mark } from "@/components/layout/mark";
import { SkipLink } from "@/components/layout/skip-link";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/auth";

const uses = [
  {
    who: "Pegawai",
    what: "Membaca naskah pakta, menandatangani dari telepon genggam, dan menyimpan buktinya dalam hitungan menit.",
  },
  {
    who: "Unit kerja",
    what: "Mengetahui siapa yang belum menandatangani, mengunggah lembar bertanda tangan basah, dan melapor resmi.",
  },
  {
    who: "Badan kepegawaian",
    what: "Memantau capaian setiap unit sebagaimana dilaporkan dan sebagaimana adanya saat ini.",
  },
  {
    who: "Siapa pun",
    what: "Memeriksa keabsahan sebuah pakta lewat kode atau kode QR, tanpa akun dan tanpa membuka daftar nama.",
  },
];

export default async function LandingPage() {
  const actor = await currentActor();
  if (actor.origin.tablet) redirect("/tablet");
  return (
    <div className="flex min-h-dvh flex-col text-16">
      <SkipLink />
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-180 grow px-4 pt-10 pb-12 sm:pt-20">
        <p className="flex items-center gap-3 text-20 font-bold">
          <Mark className="size-10" />
          Ikrar
        </p>
        <h1 className="pt-8 text-32 font-bold sm:text-48">Pakta netralitas ASN</h1>
        <p className="max-w-[56ch] pt-3 text-18 text-quiet">
          Tempat aparatur sipil negara mengikrarkan netralitas menjelang pemilihan, dan instansi membuktikannya: siapa
          yang sudah, siapa yang belum, tanpa angka yang diperkirakan.
        </p>
        <div className="flex flex-wrap gap-3 pt-8">
          {actor.kind === "user" ? (
            <ButtonLink href="/beranda" look="go" size="large" className="max-sm:w-full">
              Lanjutkan sebagai {actor.name}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink href="/masuk" look="go" size="large" className="max-sm:w-full">
                Masuk
              </ButtonLink>
              <ButtonLink href="/aktivasi" size="large" className="max-sm:w-full">
                Aktifkan akun
              </ButtonLink>
            </>
          )}
          <ButtonLink href="/verifikasi" size="large" look="quiet" icon="shield" className="max-sm:w-full">
            Periksa keabsahan
          </ButtonLink>
        </div>
        <dl className="mt-12 border-t border-line-strong">
          {uses.map(({ who, what }) => (
            <div key={who} className="grid gap-x-6 border-b border-line py-4 sm:grid-cols-[11rem_1fr]">
              <dt className="font-bold">{who}</dt>
              <dd className="text-quiet">{what}</dd>
            </div>
          ))}
        </dl>
      </main>
      <footer className="border-t border-line">
        <p className="mx-auto max-w-180 px-4 py-5 text-14 text-quiet">
          Belum menerima kode aktivasi, atau lupa kata sandi?{" "}
          <TextLink href="/masuk/lupa-kata-sandi">Baca caranya</TextLink>.
        </p>
      </footer>
    </div>
  );
}
