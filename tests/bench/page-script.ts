import { gzipSync } from "node:zlib";
import type { Figure } from "./figures";
import type { BenchPerson } from "./large-agency";

const LIMIT_BYTES = 15_000;

async function scriptsOf(url: string, path: string, cookie = ""): Promise<Set<string>> {
  const html = await (await fetch(url + path, { headers: { accept: "text/html", cookie } })).text();
  return new Set(html.match(/\/_next\/static\/[^"'\\ ]+\.js/g) ?? []);
}

/** What the signing page's own script weighs: the chunks that a page without any island does not bring. */
export async function measureSigningScript(url: string, person: BenchPerson): Promise<Figure> {
  const page = await scriptsOf(url, `/pakta/${person.pactId}`, `ikrar-session=${person.token}`);
  const framework = await scriptsOf(url, "/halaman-yang-tidak-ada");
  if (framework.size === 0) throw new Error("the framework's scripts were not found");
  const own = [...page].filter((path) => !framework.has(path));
  if (own.length === 0) throw new Error("the signing page has no script of its own");
  const weigh = async (paths: Iterable<string>) => {
    let bytes = 0;
    for (const path of paths) bytes += gzipSync(Buffer.from(await (await fetch(url + path)).arrayBuffer())).length;
    return bytes;
  };
  const [bytes, shared] = [await weigh(own), await weigh(framework)];
  return {
    what: `signing page's own script (${own.length} files), gzip`,
    measured: `${(bytes / 1000).toFixed(1)} kB`,
    beside: `${(shared / 1000).toFixed(0)} kB of the framework, shared by all pages`,
    asked: `<= ${LIMIT_BYTES / 1000} kB`,
    met: bytes <= LIMIT_BYTES,
  };
}
