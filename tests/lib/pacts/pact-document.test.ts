import { beforeAll, expect, test } from "vitest";
import { db, sql } from "@/lib/db";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { pactDocument } from "@/lib/pacts/pact-document";
import { signPact } from "@/lib/pacts/sign-pact";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { pactOf, signingWorld, submission, type World } from "./signing-world";

let world: World;
let pactId: string;
let code: string;

beforeAll(async () => {
  world = await signingWorld();
  pactId = (await pactOf(world, world.dewi)).id;
  code = formatVerificationCode(
    (await signPact(world.dewi, await submission(world.dewi, pactId), new Date("2028-10-13T02:42:18Z")))
      .verificationCode,
  );
});

const refusal = (code: string) => expect.objectContaining({ code });

test("the PDF carries name, time and code, as recorded and not as the roster has them today", async () => {
  await db.employee.update({ where: { id: world.dewi.employeeId }, data: { name: "Nama Baru", position: "Kepala" } });
  const document = await pactDocument(world.dewi, pactId);
  const text = (await readPages(await document.render())).join(" ");
  for (const words of ["Dewi Anggraini, S.Pd.", "Guru Ahli Pertama", code, "Rawa Indah, 13 Oktober 2028"]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("Nama Baru");
  expect(document.fileName).toBe(`pakta-dewi-anggraini-s-pd-${code}.pdf`);
});

test("the same record gives the same bytes", async () => {
  const once = await (await pactDocument(world.dewi, pactId)).render();
  expect(once.equals(await (await pactDocument(world.head, pactId)).render())).toBe(true);
});

test.each(["budi", "neighbourHead", "stranger", "platform"] as const)("%s does not get it", async (who) => {
  await expect(pactDocument(world[who], pactId)).rejects.toEqual(refusal("not_found"));
});

test("a pact not yet signed has no document", async () => {
  const unsigned = await pactOf(world, world.budi);
  await expect(pactDocument(world.budi, unsigned.id)).rejects.toEqual(refusal("not_found"));
});

test("the witness is the head in office when it was signed", async () => {
  await db.campaign.update({ where: { id: world.campaignId }, data: { options: { witnessBlock: true } } });
  const account = { accountId: world.head.accountId, role: "unit_head", agencyId: world.home.id } as const;
  const office = { unitId: world.home.school.id, office: "Kepala SMP Negeri 4 Rawa Indah" };
  await db.roleGrant.create({ data: { ...account, ...office, validFrom: new Date("2027-01-01") } });
  const later = { ...account, accountId: world.operator.accountId, ...office, validFrom: new Date("2028-11-01") };
  await db.roleGrant.create({ data: later });
  const text = (await readPages(await (await pactDocument(world.dewi, pactId)).render())).join(" ");
  expect(text).toContain("Mengetahui,");
  expect(text).toContain("Heru Kepala, S.Pd.");
  expect(text).not.toContain("Joko Operator");
});

test("a record edited behind the application's back is not printed", async () => {
  await db.$executeRaw(sql`ALTER TABLE signature DISABLE TRIGGER signature_evidence`);
  await db.$executeRaw(
    sql`UPDATE signature SET record = replace(record, 'Dewi', 'Dewa') WHERE pact_id = ${pactId}::uuid`,
  );
  await db.$executeRaw(sql`ALTER TABLE signature ENABLE TRIGGER signature_evidence`);
  await expect(pactDocument(world.dewi, pactId)).rejects.toEqual(refusal("evidence_mismatch"));
});
