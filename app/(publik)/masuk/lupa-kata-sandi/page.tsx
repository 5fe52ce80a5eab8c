import type { Metadata } from "next";
import { Entrance } from "@/components/accounts/entrance";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Lupa kata sandi" };

const steps = [
  "Minta kata sandi baru kepada badan kepegawaian instansi Anda. Operator dan kepala unit tidak dapat membuat kode bagi pegawai yang sudah punya kata sandi.",
  "Badan kepegawaian memastikan bahwa yang meminta memang Anda, lalu memberikan kode aktivasi secara langsung atau lewat pesan pribadi. Kode berlaku 30 hari dan hanya sekali pakai.",
  "Masukkan kode itu, lalu buat kata sandi baru. Kata sandi lama dan semua sesi yang terbuka langsung berakhir.",
];

export default function ForgottenPasswordPage() {
  return (
    <Entrance
      title="Lupa kata sandi"
      lead="Kata sandi tidak dapat dilihat oleh siapa pun, tetapi dapat Anda buat baru dengan kode aktivasi."
    >
      <ol className="border-t border-line">
        {steps.map((step, index) => (
          <li key={step} className="grid grid-cols-[1.5rem_1fr] gap-3 border-b border-line py-3">
            <span className="font-bold text-faint tabular-nums">{index + 1}</span>
            {step}
          </li>
        ))}
      </ol>
      <p className="text-14 text-quiet">
        Jangan memberikan kode kepada orang lain: siapa pun yang memegangnya dapat membuat kata sandi atas nama Anda.
      </p>
      <div className="grid gap-2">
        <ButtonLink href="/aktivasi" look="go" size="large" wide>
          Saya sudah punya kode
        </ButtonLink>
        <ButtonLink href="/masuk" size="large" wide look="quiet">
          Kembali ke halaman masuk
        </ButtonLink>
      </div>
    </Entrance>
  );
}
