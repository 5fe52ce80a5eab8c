import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicHeader } from "@/components/layout/public-header";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { normaliseCeremonyCode } from "@/lib/ceremonies/code";
import { singleValues } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Kode acara" };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** For those whose camera reads no QR: the code that stands beside it. */
export default async function Page({ searchParams }: Props) {
  const { kode } = singleValues(await searchParams);
  const code = kode ? normaliseCeremonyCode(kode) : null;
  if (code) redirect(`/hadir/${code}`);
  return (
    <>
      <PublicHeader title="Ikrar" agencyName="Acara" width="max-w-160" />
      <main id="isi" className="mx-auto max-w-160 px-4 pb-10 text-16">
        <h1 className="pt-6 pb-4 text-24 font-bold">Kode acara</h1>
        <form method="get" className="grid gap-4">
          <TextInput
            name="kode"
            label="Kode"
            hint="Lima huruf atau angka di samping kode QR pada layar acara"
            autoComplete="off"
            autoCapitalize="characters"
            className="max-w-48 uppercase"
            defaultValue={kode}
            error={kode ? "Kode acara terdiri atas lima huruf atau angka. Periksa kembali." : undefined}
          />
          <div>
            <Button type="submit" look="go" size="large">
              Lanjutkan
            </Button>
          </div>
        </form>
      </main>
    </>
  );
}
