import { expect, test } from "vitest";
import { LookUpRefused } from "@/components/verification/look-up-refused";
import { render, words } from "../render";

const sentence = "Terlalu banyak percobaan. Tunggu 12 menit, lalu coba lagi.";
const openAt = new Date("2028-10-13T02:54:30Z");
const code = "K7QM-4RTX-9D2H";

test("a refused code says that it is no verdict, since when to try again, with one press, and the other ways", () => {
  const html = render(
    <LookUpRefused sentence={sentence} ofAddress openAt={openAt} again={{ href: `/verifikasi/${code}`, code }} />,
  );
  const said = words(html);
  expect(said).toContain(sentence);
  expect(said).toContain("Ini bukan hasil pemeriksaan: dokumennya belum dilihat.");
  expect(said, "never a minute too early").toContain("sejak pukul 09.55 WIB .");
  expect(html).toMatch(new RegExp(`<a [^>]*href="/verifikasi/${code}"`));
  expect(said).toContain(`Coba lagi kode ${code}`);
  expect(html).toContain('href="/verifikasi/berkas"');
  expect(said).toContain("QR pada dokumen");
  expect(said).toContain("instansi yang namanya tercetak di dokumen");
});

test("a server that is busy for everybody sends nobody to another connection, and a file not back to the file", () => {
  const again = { href: "/verifikasi/berkas?hasil=x" };
  const said = words(render(<LookUpRefused sentence="Sedang banyak." ofAddress={false} openAt={null} again={again} />));
  expect(said).not.toMatch(/sambungan|unggah|pukul/);
  expect(said).toContain("Coba lagi Yang dapat Anda lakukan");
});
