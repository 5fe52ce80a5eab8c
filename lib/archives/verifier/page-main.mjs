import { checkArchive } from "./check-archive.mjs";
import { readZip } from "./read-zip.mjs";
import { plain } from "./reports.mjs";
import { momentIn } from "./times.mjs";

const PIECE = 1 << 20;
const signs = { ok: "Baik", bad: "Salah", note: "Catatan" };
const verdicts = {
  ok: "Arsip utuh. Semua pemeriksaan berhasil.",
  note: "Arsip utuh, dengan catatan di bawah.",
  bad: "Arsip tidak utuh. Jangan dipakai sebagai bukti sebelum sebabnya jelas.",
};
const byId = (id) => document.getElementById(id);

async function* pieces(blob, from, to) {
  for (let at = from; at < to; at += PIECE) {
    yield new Uint8Array(await blob.slice(at, Math.min(at + PIECE, to)).arrayBuffer());
  }
}

async function chosenFiles() {
  const [zip] = byId("zip").files;
  if (zip) {
    const read = async (from, to) => new Uint8Array(await zip.slice(from, to).arrayBuffer());
    return readZip({ size: zip.size, read, stream: (from, to) => pieces(zip, from, to) });
  }
  return Array.from(byId("folder").files, (file) => ({
    path: file.webkitRelativePath,
    size: file.size,
    chunks: () => pieces(file, 0, file.size),
  }));
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function show({ verdict, archive, checks }) {
  const result = byId("result");
  result.replaceChildren(element("p", `verdict ${verdict}`, verdicts[verdict]));
  if (archive) {
    const { agency, campaign, provisional, listedAt, zone } = archive.manifest;
    const when = momentIn(zone, listedAt);
    const state = provisional ? ", sementara karena kegiatan masih dibuka" : "";
    result.append(element("p", "what", `${plain(agency.name)}: ${plain(campaign.name)}. Keadaan ${when}${state}.`));
  }
  const list = element("ol", "checks");
  for (const { state, title, text, details } of checks) {
    const item = element("li", state);
    item.append(element("strong", "sign", signs[state]), element("h2", "", title), element("p", "", text));
    if (details.length > 0) {
      const more = element("ul", "details");
      more.append(...details.map((detail) => element("li", "", detail)));
      item.append(more);
    }
    list.append(item);
  }
  result.append(list);
  result.focus();
}

async function run() {
  const bar = byId("bar");
  const result = byId("result");
  result.replaceChildren();
  const files = await chosenFiles();
  if (files === null) return result.append(element("p", "verdict bad", "Berkas itu bukan ZIP arsip Ikrar."));
  if (files.length === 0)
    return result.append(element("p", "verdict note", "Pilih dahulu berkas ZIP atau folder arsip."));
  bar.hidden = false;
  const progress = (done, total) => {
    bar.max = total;
    bar.value = done;
  };
  show(
    await checkArchive(files, {
      ...{ checkpoint: byId("checkpoint").value, manifestSha256: byId("manifest").value },
      progress,
    }),
  );
}

// One choice at a time: whichever was made last.
byId("zip").addEventListener("change", () => {
  byId("folder").value = "";
});
byId("folder").addEventListener("change", () => {
  byId("zip").value = "";
});
byId("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = byId("check");
  button.disabled = true;
  button.textContent = "Sedang memeriksa";
  try {
    await run();
  } catch (error) {
    byId("result").replaceChildren(element("p", "verdict bad", `Pemeriksaan terhenti: ${error.message}`));
  } finally {
    button.disabled = false;
    button.textContent = "Periksa arsip";
    byId("bar").hidden = true;
  }
});
