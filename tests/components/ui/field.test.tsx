import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { expect, test } from "vitest";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Refusal } from "@/lib/core/errors";
import { render, words } from "../render";

test("a refused field is tied to its label, hint and message", () => {
  const html = render(
    <TextInput
      name="letterNumber"
      label="Nomor surat"
      hint="Seperti pada surat"
      error="Isi nomor surat"
      defaultValue="8"
    />,
  );
  expect(html).toContain('<label for="letterNumber"');
  expect(html).toMatch(/<input[^>]*aria-describedby="letterNumber-petunjuk letterNumber-galat"/);
  expect(html).toMatch(/<input[^>]*aria-invalid="true"/);
  expect(html).toMatch(/<input[^>]*value="8"/);
  expect(html).toContain('id="letterNumber-galat"');
});

test("a field in order says nothing about errors", () => {
  const html = render(<TextInput name="note" label="Catatan" optional />);
  expect(html).not.toContain("aria-invalid");
  expect(html).not.toContain("aria-describedby");
  expect(words(html)).toBe("Catatan (opsional)");
});

test("the summary links to each field by its id", () => {
  const html = render(<ErrorSummary title="Laporan belum terkirim" fields={{ letterNumber: "Isi nomor surat" }} />);
  expect(html).toContain('role="alert"');
  expect(html).toContain('href="#letterNumber"');
});

test("whose session ended finds the way back in, beside the form", () => {
  const html = render(<ErrorSummary title={new Refusal("unauthenticated").sentence} />);
  expect(html).toMatch(/<a href="\/masuk[^"]*" target="_blank"/);
  expect(render(<ErrorSummary title="Laporan belum terkirim" />)).not.toContain("/masuk");
});

test("the first radio carries the id the summary links to", () => {
  const options = [
    { value: "a", label: "Satu" },
    { value: "b", label: "Dua" },
  ];
  const html = render(<RadioGroup name="method" label="Cara" options={options} defaultValue="b" error="Pilih cara" />);
  expect(html).toMatch(/<input[^>]*id="method"[^>]*value="a"/);
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="b"|<input[^>]*value="b"[^>]*checked=""/);
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="method-galat"/);
});

test("what React empties after an action comes back with what was chosen", () => {
  const options = [
    { value: "", label: "Pilih alasan" },
    { value: "SAKIT", label: "Cuti sakit" },
  ];
  const list = (chosen: string) => inner(Select({ name: "reason", label: "Alasan", options, defaultValue: chosen }));
  expect(list("SAKIT")?.key).not.toBe(list("")?.key);
  const box = (ticked: boolean) => inner(Checkbox({ name: "stated", label: "Benar", defaultChecked: ticked }));
  expect(box(true)?.key).not.toBe(box(false)?.key);
});

test("a tick box is named by its own line and a list keeps its choice", () => {
  expect(render(<Checkbox name="agreed" label="Saya setuju" />)).toMatch(/<label[^>]*><input type="checkbox"/);
  const options = [
    { value: "1", label: "Dinas Sosial" },
    { value: "2", label: "Dinas Pendidikan" },
  ];
  expect(render(<Select name="unit" label="Unit" options={options} defaultValue="2" />)).toContain(
    '<option value="2" selected="">Dinas Pendidikan</option>',
  );
});

/** The control within what a field draws, with the key that React tells it by. */
function inner(element: ReactNode): ReactElement | undefined {
  for (const part of Children.toArray([element])) {
    if (!isValidElement<{ children?: ReactNode }>(part)) continue;
    if (part.type === "select" || part.type === "input") return part;
    const found = inner(part.props.children);
    if (found) return found;
  }
}
