import { ButtonAnchor } from "@/components/ui/button";
import type { CircularFacts } from "@/lib/circulars/schema";
import { formatBytes, formatCount } from "@/lib/format/number";

/** The letter itself: its pages as pictures, readable on any phone, and the PDF to keep. */
export function LetterPages({ circular: { id, number, file } }: { readonly circular: CircularFacts }) {
  if (!file) return <p className="text-quiet">Berkas surat belum dilampirkan; isinya adalah data di atas.</p>;
  const pageAt = (page: number) => `/api/v1/circulars/${id}/pages/${page}?file=${file.sha256}`;
  return (
    <>
      <p className="pb-4">
        <ButtonAnchor icon="download" href={`/api/v1/circulars/${id}/file`}>
          Unduh PDF ({formatBytes(file.size)})
        </ButtonAnchor>
      </p>
      <ol className="grid gap-4">
        {file.pages.map(({ width, height }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a file never change their order
          <li key={at}>
            <p className="pb-1 text-13 text-quiet">
              Halaman {formatCount(at + 1)} dari {formatCount(file.pages.length)}. Ketuk untuk memperbesar.
            </p>
            <a href={pageAt(at + 1)} className="block">
              {/* biome-ignore lint/performance/noImgElement: the picture is private and has its own door */}
              <img
                src={pageAt(at + 1)}
                alt={`Halaman ${at + 1} surat edaran Nomor ${number}`}
                width={width}
                height={height}
                loading={at === 0 ? "eager" : "lazy"}
                className="h-auto w-full border border-line"
              />
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
