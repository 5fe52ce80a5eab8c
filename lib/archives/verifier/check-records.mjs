import { bytesOf, linesOf, toHex } from "./bytes.mjs";
import { collect } from "./check-log.mjs";
import { sha256 } from "./sha256.mjs";

const PATH = "bukti/catatan.jsonl";
const TITLE = "Catatan tanda tangan";

/** The records of all signatures, told to `hear`: each line's hash is the evidence hash that its document's leaf has. */
export async function collectRecords(archive, hear) {
  const owed = new Map();
  // A signature whose document could not be sealed has its record all the same.
  const { files, missing } = archive.manifest;
  for (const { kind, evidenceHash, path } of [...files, ...missing]) if (kind === "pact") owed.set(evidenceHash, path);
  const told = new Set();
  const strange = [];
  let number = 0;
  const isThere = await archive.with(PATH, async (chunks) => {
    for await (const line of linesOf(chunks)) {
      number += 1;
      const hash = toHex(sha256(bytesOf(line)));
      if (!owed.delete(hash)) strange.push(`baris ${number}`);
      else {
        const record = JSON.parse(line);
        collect(record, told);
        hear(record);
      }
    }
    return true;
  });
  const faults = [...(isThere ? [] : [PATH]), ...owed.values(), ...strange];
  if (faults.length > 0) {
    return {
      told,
      checks: [{ state: "bad", title: TITLE, text: "Catatan dan dokumen tidak cocok.", details: faults.slice(0, 50) }],
    };
  }
  const text = `${String(number).replace(/\B(?=(\d{3})+$)/g, ".")} catatan cocok dengan sidik bukti pada dokumennya.`;
  return { told, checks: [{ state: "ok", title: TITLE, text, details: [] }] };
}
