import { expect, test } from "vitest";
import { SubjectChoice } from "@/components/audit/subject-choice";
import type { AuditSubject } from "@/lib/audit/find-subjects";
import { render, words } from "../render";

const unit: AuditSubject = { id: "u", kind: "unit", name: "Kecamatan Sukamaju", detail: "Pemerintah" };
const person: AuditSubject = { id: "p", kind: "employee", name: "Suka Maju", detail: "SDN 1" };
const choose = (typed: string, subjects: AuditSubject[], more = false) =>
  render(
    <SubjectChoice
      typed={typed}
      subjects={subjects}
      more={more}
      href={(id) => `/jejak-audit?hal=${id}`}
      allHref="/jejak-audit"
    />,
  );

test("of several with that name each can be chosen, and it is said when there are more", () => {
  const html = choose("suka", [unit, person], true);
  expect(html).toContain('href="/jejak-audit?hal=u"');
  expect(html).toContain('href="/jejak-audit?hal=p"');
  expect(words(html)).toContain("Hanya sebagian yang ditampilkan");
  expect(words(choose("suka", [unit, person]))).not.toContain("Hanya sebagian");
});

test("nobody of that name is said, with a way back, and a text without end is not repeated whole", () => {
  const html = choose("x".repeat(5_000), []);
  expect(words(html)).toContain("Tidak ada pegawai atau unit bernama");
  expect(html.length).toBeLessThan(1_500);
  expect(html).toContain('href="/jejak-audit"');
});
