import { expect, test } from "vitest";
import { ApplyForm } from "@/components/imports/apply-form";
import { untouched } from "@/lib/http/form-state";
import { type ImportResult, nothingChanged } from "@/lib/imports/schema";
import { render, words } from "../render";

function shown(result: Partial<ImportResult>, kind: "units" | "employees" = "employees"): string {
  const run = { importId: "01a200b0-1cf2-721f-95ad-27d810764855", kind, result: { ...nothingChanged, ...result } };
  return render(<ApplyForm action={async () => untouched} run={run} />);
}

const refused = { row: 7, nip: null, column: "NAMA", reason: "Nama kosong." };

test("what will be written, and a tick of its own for rows that stay behind", () => {
  const html = shown({ created: 8240, rejected: [refused] });
  expect(words(html)).toContain("8.240 pegawai akan ditambahkan dan 0 diperbarui.");
  expect(words(html)).toContain("Terapkan tanpa 1 baris yang ditolak");
  expect(html).toContain('name="rejected"');
});

test("a file that only leaves people out can be applied: they are marked afterwards", () => {
  const html = shown({ unchanged: 8237, missing: 3 });
  expect(words(html)).toContain("menandai siapa dari 3 pegawai yang tidak disebut");
  expect(html).toContain("<button");
});

test.each([
  ["nothing new", { unchanged: 8240 }, "sama dengan data yang sudah ada"],
  ["every row refused", { missing: 8240, rejected: [refused] }, "Perbaiki baris yang ditolak"],
])("%s: nothing to apply", (_, result, sentence) => {
  const html = shown(result);
  expect(words(html)).toContain(sentence);
  expect(html).not.toContain("<button");
});

test("units that a file leaves out are no reason to apply it", () => {
  expect(shown({ unchanged: 5, missing: 2 }, "units")).not.toContain("<button");
});
