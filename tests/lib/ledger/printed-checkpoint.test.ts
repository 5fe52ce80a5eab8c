import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readKnownCheckpoint } from "@/lib/archives/verifier/known-checkpoint.mjs";
import { checkpointWords } from "@/lib/documents/checkpoint-words";
import { LogCheck } from "@/lib/ledger/check-log";
import { logKeys } from "@/lib/ledger/evidence-keys";
import { GrowingTree, leafHash } from "@/lib/ledger/merkle";
import { readPrintedCheckpoint } from "@/lib/ledger/printed-checkpoint";
import { signCheckpoint, verifierKey } from "@/lib/ledger/signed-note";

const origin = "ikrar.contoh.go.id/log";
/** What both readers, ours and the archive's own, make of a text. */
function read(text: string) {
  const [ours, theirs] = [readPrintedCheckpoint(text), readKnownCheckpoint(text)];
  const said = ours && { size: ours.size, root: ours.root.toString("base64") };
  expect(theirs && { size: theirs.size, root: theirs.root }).toEqual(said);
  return said;
}

test.each([7, 1330, 40_015, 1_234_567])("the sentence of a paper over %i leaves, however it was copied", (size) => {
  for (let n = 0; n < 50; n += 1) {
    const root = randomBytes(32).toString("base64");
    const words = checkpointWords({ origin, size, root });
    expect(read(words)).toEqual({ size, root });
    expect(read(words.replace(/(.{37})/g, "$1\n"))).toEqual({ size, root });
    expect(read(words.replace(/(.{61})/g, "$1 \r\n  "))).toEqual({ size, root });
    expect(read(`${size} ${root}`)).toEqual({ size, root });
    expect(read(`${size}\n${root.slice(0, 20)} ${root.slice(20)}\n`)).toEqual({ size, root });
    expect(read(`${origin}\n${size}\n${root}\n`)).toEqual({ size, root });
    expect(read(`Log   : ${origin}\r\nUkuran: ${size} catatan\r\nAkar  : ${root}\r\n`)).toEqual({ size, root });
  }
});

test.each(["", "bukan titik periksa", "12", "1.330 catatan, akar abc", "A".repeat(44)])("no checkpoint: %j", (text) => {
  expect(read(text)).toBeNull();
});

test("a log is compared with what a paper bears, which vouches for no leaf by itself", () => {
  const { privateKey, publicKey } = logKeys();
  const tree = new GrowingTree();
  const leaves = Array.from({ length: 9 }, (_, n) => leafHash(Buffer.from(String(n))));
  const roots = leaves.map((leaf) => {
    tree.append(leaf);
    return tree.root();
  });
  const at = (size: number) => ({ size, root: roots[size - 1] ?? Buffer.alloc(32) });
  const signed = { note: signCheckpoint({ origin, ...at(7) }, { privateKey, publicKey }), source: "signed" };
  const findings = (...known: ConstructorParameters<typeof LogCheck>[0]) => {
    const check = new LogCheck([signed, ...known], verifierKey(origin, publicKey));
    for (const [index, leaf] of leaves.entries()) check.append({ index, leafHash: leaf });
    check.finish();
    return check.sorted().map(({ kind, at: where }) => [kind, where]);
  };
  expect(findings({ ...at(4), source: "paper" })).toEqual([["inserted", 7]]);
  expect(findings({ ...at(9), source: "paper" })).toEqual([["inserted", 7]]);
  expect(findings({ size: 4, root: Buffer.alloc(32), source: "paper" })).toContainEqual(["tree", 3]);
  expect(findings({ size: 12, root: Buffer.alloc(32), source: "paper" })).toEqual([["deleted", 9]]);
});
