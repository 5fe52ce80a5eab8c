import { expect, test } from "vitest";
import { CheckpointForm } from "@/components/verification/checkpoint-form";
import { OpenLog } from "@/components/verification/open-log";
import { render, words } from "../render";

const log = "ikrar.contoh.go.id/log";
const root = `${"Il".repeat(21)}I=`;

test("what a person compares sign by sign stands in a face that tells I from l, the name of the log among it", () => {
  const state = { name: log, size: "48.211", signedAt: "13 Oktober 2028", root, key: `${log}+0a1b2c3d+${root}` };
  const html = render(<OpenLog state={state} comparison={null} authorities={null} />);
  for (const compared of [log, root, state.key]) {
    expect(html).toMatch(new RegExp(`font-mono[^>]*>${compared.replace(/[+.]/g, "\\$&")}<`));
  }
  const form = render(<CheckpointForm log={log} root={root} result={null} />);
  expect(form).toMatch(new RegExp(`<textarea rows="2" class="[^"]*font-mono break-all[^>]*>${root}</textarea>`));
});

test("agreeing claims no more than was compared", () => {
  const said = words(render(<CheckpointForm log={log} result="holds" />));
  expect(said).toContain("log ini tidak ditukar dengan log lain");
  expect(said).toContain("Apakah setiap catatan masih sesuai dengan log tidak diperiksa di halaman ini");
  expect(said).not.toMatch(/semua catatan|Tidak ada catatan/);
});

test.each(["differs", "too_large"] as const)("%s: the names are compared before anybody is troubled", (result) => {
  const said = words(render(<CheckpointForm log={log} result={result} />));
  expect(said).toContain(`dengan nama log di sini, ${log}.`);
  expect(said.indexOf("Bandingkan dahulu nama log")).toBeLessThan(said.indexOf("Inspektorat"));
});
