import type { Problem } from "@/lib/http/problem";

/** What became of a print: an address of the whole file, or the sentence that says why there is none. */
export type ReadPdf = { state: "ready"; href: string; pages: number } | { state: "refused"; sentence: string };

const CUT = "Sambungan terputus sebelum berkas selesai. Periksa jaringan Anda, lalu ulangi.";
/** How a page announces itself in a PDF as our server writes it. */
const PAGE = /\/Type \/Page\n/g;

/** Reads a PDF as it is written, telling how many pages have come and how many people it is about. */
export async function readPdf(address: string, tell: (pages: number, people: number) => void): Promise<ReadPdf> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return { state: "refused", sentence: ((await answer.json()) as Problem).title };
    const people = Number(answer.headers.get("x-people"));
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let pages = 0;
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      pages += new TextDecoder("latin1").decode(part.value).match(PAGE)?.length ?? 0;
      tell(pages, people);
    }
    return { state: "ready", href: URL.createObjectURL(new Blob(parts, { type: "application/pdf" })), pages };
  } catch {
    return { state: "refused", sentence: CUT };
  }
}
