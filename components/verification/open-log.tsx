import type { ReactNode } from "react";
import { ButtonAnchor } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";

type OpenLogProps = {
  /** Null before anything happened here. */
  readonly state: {
    /** As papers print it, to tell it from another log. */
    readonly name: string;
    /** "48.211" */
    readonly size: string;
    /** "13 Oktober 2028, 09.42.18 WIB" */
    readonly signedAt: string;
    /** Base64. */
    readonly root: string;
    readonly key: string;
  } | null;
  /** The form that compares what is printed. */
  readonly comparison: ReactNode;
  /** What somebody needs who checks the seals of PDFs elsewhere. */
  readonly authorities: ReactNode;
};

/** What the log is for, in plain words, and what somebody needs who wants to check it without us. */
export function OpenLog({ state, comparison, authorities }: OpenLogProps) {
  return (
    <>
      <h1 className="pt-6 text-24 font-bold">Log transparansi</h1>
      <p className="pt-2">
        Setiap kejadian dan setiap dokumen yang disegel dicatat di satu log yang hanya dapat ditambah. Isi log tidak
        memuat nama siapa pun, hanya sidik digital. Siapa pun dapat menyimpan titik periksanya; bila kelak ada catatan
        yang diubah, dihapus, disisipkan, atau ditukar urutannya, log tidak lagi cocok dengan titik periksa itu.
      </p>
      {!state && <p className="pt-4 text-quiet">Log belum dimulai: belum ada kejadian yang dicatat.</p>}
      {state && (
        <>
          <div className="py-5">
            <DescriptionList
              layout="stacked"
              items={[
                { term: "Nama log", detail: <Copied>{state.name}</Copied> },
                { term: "Jumlah catatan", detail: state.size },
                { term: "Titik periksa terakhir", detail: state.signedAt },
                { term: "Akar (SHA-256, base64)", detail: <Copied>{state.root}</Copied> },
                { term: "Kunci pemeriksa", detail: <Copied>{state.key}</Copied> },
              ]}
            />
          </div>
          <div className="grid gap-2">
            <ButtonAnchor href="/api/v1/log/checkpoint" download="titik-periksa.txt" look="go" icon="download" wide>
              Simpan titik periksa
            </ButtonAnchor>
            <ButtonAnchor href="/api/v1/log/key" download="kunci-log.txt" icon="key" wide>
              Simpan kunci pemeriksa
            </ButtonAnchor>
          </div>
          <p className="pt-4 text-14 text-quiet">
            Untuk pemeriksa ahli: pohon Merkle RFC 6962, titik periksa C2SP tlog-checkpoint bertanda tangan Ed25519;
            bukti keanggotaan dan kesinambungan tersedia di <TextLink href="/api/docs">dokumentasi API</TextLink>. Titik
            periksa juga tercetak pada setiap pakta dan rekapitulasi.
          </p>
          {comparison}
        </>
      )}
      {authorities}
    </>
  );
}

/** Compared by eye with a paper, sign by sign: in a face that tells a capital I from a small l. */
function Copied({ children }: { readonly children: string }) {
  return <span className="font-mono text-14 font-medium break-all">{children}</span>;
}
