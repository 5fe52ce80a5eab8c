import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { updateEmployee } from "@/lib/population/update-employee";
import { acceptCorrection } from "@/lib/rights/accept-correction";
import { countCorrections, listCorrections } from "@/lib/rights/correction-queries";
import { listOwnReadings } from "@/lib/rights/own-readings";
import { refuseCorrection } from "@/lib/rights/refuse-correction";
import { requestCorrection } from "@/lib/rights/request-correction";
import type { CorrectionField } from "@/lib/rights/schema";
import { withdrawCorrection } from "@/lib/rights/withdraw-correction";
import { type CaseWorld, caseWorld } from "@/tests/lib/cases/case-world";
import { signedIn } from "@/tests/support/world";

let w: CaseWorld;
let hadi: User;
const code = (name: string) => expect.objectContaining({ code: name });
const answer = "Dipindahkan menurut SK.";
const ask = { field: "unit", wanted: "SDN 2 Sukorejo", reason: "SK mutasi 824/11" };
const full = (school: string) => `${school} (Dinas Pendidikan dan Kebudayaan)`;
const nameOf = async (unitId: string) => (await db.unit.findUniqueOrThrow({ where: { id: unitId } })).name;
const said = (work: Promise<unknown>) =>
  work.then(
    () => "",
    (error: { sentence: string }) => error.sentence,
  );

beforeAll(async () => {
  w = await caseWorld();
  await db.roleGrant.create({ data: { accountId: w.hadi.accountId, agencyId: w.agencyId, role: "bkpsdm_admin" } });
  hadi = await signedIn(w.hadi.accountId);
});
beforeEach(async () => {
  await db.correctionRequest.deleteMany();
});

async function asked(field: CorrectionField, wanted: string) {
  const { correctionId } = await requestCorrection(w.siti, { field, wanted });
  return { correctionId, answer };
}

describe("a request for correction", () => {
  test("keeps what stood there, once at a time, with the reason that was given", async () => {
    await requestCorrection(w.siti, ask);
    await expect(requestCorrection(w.siti, ask)).rejects.toEqual(code("correction_waiting"));
    await expect(requestCorrection(w.siti, { ...ask, field: "salary" })).rejects.toEqual(code("invalid_input"));
    await expect(requestCorrection(w.observer, ask)).rejects.toEqual(code("not_found"));
    expect(await listCorrections(w.siti, { own: true })).toMatchObject([
      {
        field: "unit",
        held: full("SDN 1 Sukorejo"),
        wanted: full(ask.wanted),
        reason: ask.reason,
        state: "waiting",
        answer: null,
      },
    ]);
  });

  test("is seen and counted for the admins of the agency alone; the own one waits for another admin", async () => {
    await requestCorrection(w.siti, ask);
    expect(await countCorrections(w.adi)).toBe(1);
    for (const actor of [w.wati, w.joko, w.ratna, w.budi, w.away.rudi, w.leader]) {
      expect(await listCorrections(actor)).toEqual([]);
      expect(await countCorrections(actor)).toBe(0);
    }
    await requestCorrection(w.adi, { field: "email", wanted: "adi.baru@contoh.go.id" });
    expect([await countCorrections(w.adi), await countCorrections(hadi)]).toEqual([1, 2]);
  });

  test.each<[CorrectionField, string, RegExp]>([
    ["email", "bukan email sama sekali", /alamat email yang lengkap/],
    ["nip", "12", /NIP berisi 2 angka, seharusnya 18/],
    ["phone", "0812", /nomor telepon yang lengkap/],
    ["unit", " SDN 1  Sukorejo ", /sudah tercatat persis demikian/],
    ["name", "Siti \u202eitawhmahaR", /tanda yang tidak terlihat/],
    ["position", "Guru\u200b Muda", /tanda yang tidak terlihat/],
    ["employmentType", "Sultan", /^Jenis pegawai ini tidak dikenal/],
    ["employmentType", "PNS", /^Jenis pegawai sudah tercatat/],
    ["grade", "Dewa", /^Pangkat dan golongan ini tidak dikenal/],
    ["legalStanding", "Dewa", /^Kedudukan hukum ini tidak dikenal/],
    ["unit", "Tidak ada unit ini", /^Unit kerja ini tidak ada/],
    ["name", "\u{1F600}\u{1F600}", /^Nama dan gelar memuat lambang/],
    ["name", "Siti 5 Rahmawati", /^Nama dan gelar hanya memuat huruf/],
    ["position", "--", /^Tulis jabatan yang lengkap/],
    ["phone", "nomor 081234567890", /nomor telepon yang lengkap/],
    ["other", "\u{1F600}", /dengan kata-kata/],
    ["other", "a".repeat(301), /paling panjang 300 huruf; yang ditulis 301/],
  ])("%s that cannot stand there is refused with a sentence: %j", async (field, wanted, sentence) => {
    const error = await requestCorrection(w.siti, { field, wanted }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "invalid_input", fields: { wanted: expect.stringMatching(sentence) } });
    const hidden = requestCorrection(w.siti, { field: "other", wanted: "Kudus", reason: "SK\u2066 1" });
    await expect(hidden).rejects.toMatchObject({ fields: { reason: expect.stringContaining("tidak terlihat") } });
    expect(await db.correctionRequest.count()).toBe(0);
  });

  test.each<[CorrectionField, string, string]>([
    ["employmentType", "pppk paruh waktu", "PPPK Paruh Waktu"],
    ["grade", "iii/c", "Penata, III/c"],
    ["grade", "IX", "IX"],
    ["legalStanding", "Tugas Belajar", "Tugas Belajar"],
    [
      "name",
      "dr. H. Siti Nur'aini Rahmawati-Z\u00fchl, Sp.OG(K)",
      "dr. H. Siti Nur'aini Rahmawati-Z\u00fchl, Sp.OG(K)",
    ],
  ])("%s %j is kept as the list has it", async (field, typed, wanted) => {
    await requestCorrection(w.siti, { field, wanted: typed });
    expect(await listCorrections(w.siti, { own: true })).toMatchObject([{ field, wanted, standing: "not_made" }]);
  });

  test("names a unit by its id, or by a name that only one has", async () => {
    await requestCorrection(w.siti, { field: "unit", wanted: w.units.health });
    expect(await listCorrections(w.siti, { own: true })).toMatchObject([{ wanted: "Dinas Kesehatan" }]);
    const foreign = await requestCorrection(w.budi, { field: "unit", wanted: w.away.unitIds.health }).catch((e) => e);
    expect(foreign).toMatchObject({ fields: { wanted: expect.stringContaining("tidak ada dalam daftar") } });
    await db.unit.update({ where: { id: w.units.korwil }, data: { name: "Dinas Kesehatan" } });
    const twice = await requestCorrection(w.budi, { field: "unit", wanted: "dinas kesehatan" }).catch((e) => e);
    await db.unit.update({ where: { id: w.units.korwil }, data: { name: "Korwil Pendidikan" } });
    expect(twice).toMatchObject({ fields: { wanted: expect.stringContaining("Pilih salah satu") } });
  });

  test("can be taken back while it waits, by its person alone, and sent anew", async () => {
    const { correctionId } = await requestCorrection(w.siti, ask);
    await expect(withdrawCorrection(w.adi, { correctionId })).rejects.toEqual(code("forbidden"));
    await expect(withdrawCorrection(w.budi, { correctionId })).rejects.toEqual(code("not_found"));
    expect(await withdrawCorrection(w.siti, { correctionId })).toMatchObject({ alreadyWithdrawn: false });
    expect(await withdrawCorrection(w.siti, { correctionId })).toMatchObject({ alreadyWithdrawn: true });
    expect(await said(acceptCorrection(w.adi, { correctionId, answer }))).toContain("sudah ditarik oleh pegawainya");
    expect(await countCorrections(w.adi)).toBe(0);
    await requestCorrection(w.siti, ask);
    const states = (await listCorrections(w.siti, { own: true })).map(({ state }) => state);
    expect(states).toEqual(["waiting", "withdrawn"]);
  });
});

describe("accepting", () => {
  test("compares the very field with what was asked for, whatever else of the person changed", async () => {
    const wanted = full(await nameOf(w.units.neighbour));
    const decision = await asked("unit", wanted);
    await db.employee.update({
      where: { id: w.siti.employeeId },
      data: { position: "Guru Muda", updatedAt: new Date() },
    });
    expect(await said(acceptCorrection(w.adi, { ...decision, made: true }))).toBe(
      `Belum dapat diterima: Unit kerja masih tercatat ${full("SDN 1 Sukorejo")}, yang diminta ${wanted}. Ubah di halaman pegawai ini, tombol Ubah unit atau kedudukan hukum.`,
    );
    expect(await listCorrections(w.adi)).toMatchObject([{ standing: "not_made", current: full("SDN 1 Sukorejo") }]);
    await updateEmployee(w.adi, { employeeId: w.siti.employeeId, unitId: w.units.neighbour });
    expect(await listCorrections(w.adi)).toMatchObject([{ standing: "as_wanted", current: wanted }]);
    expect(await acceptCorrection(w.adi, decision)).toMatchObject({ alreadyDecided: false });
    expect(await listCorrections(w.siti, { own: true })).toMatchObject([{ state: "accepted", answer }]);
  });

  test("of what was changed in other words needs a tick, and so does what has no field", async () => {
    const position = await asked("position", "Guru Ahli Muda");
    await expect(acceptCorrection(w.adi, { ...position, made: true })).rejects.toEqual(code("correction_not_made"));
    await db.employee.update({ where: { id: w.siti.employeeId }, data: { position: "Guru Ahli Muda SD" } });
    const other = await asked("other", "Tempat lahir Kudus");
    for (const decision of [position, other]) {
      await expect(acceptCorrection(w.adi, decision)).rejects.toMatchObject({
        ...{ code: "correction_unconfirmed", fields: { made: expect.any(String) } },
      });
      expect(await acceptCorrection(w.adi, { ...decision, made: true })).toMatchObject({ alreadyDecided: false });
    }
  });

  test("of a kind of employee that was asked for in free words is possible, too", async () => {
    const words = { field: "employmentType", held: "PNS", requestedAt: new Date() };
    const person = { agencyId: w.agencyId, employeeId: w.siti.employeeId };
    const old = await db.correctionRequest.create({ data: { ...person, ...words, wanted: "P3K" } });
    await expect(acceptCorrection(w.adi, { correctionId: old.id, answer })).rejects.toEqual(
      code("correction_not_made"),
    );
    await db.employee.update({ where: { id: w.siti.employeeId }, data: { employmentType: "PPPK" } });
    expect(await acceptCorrection(w.adi, { correctionId: old.id, answer })).toMatchObject({ alreadyDecided: false });
    const unknown = await db.correctionRequest.create({ data: { ...person, ...words, wanted: "Sultan" } });
    const ticked = acceptCorrection(w.adi, { correctionId: unknown.id, answer, made: true });
    expect(await ticked).toMatchObject({ alreadyDecided: false });
    await db.employee.update({ where: { id: w.siti.employeeId }, data: { employmentType: "PNS" } });
  });

  test("of a number or an address asks for just that, however it is written, and leads to the roster", async () => {
    const phone = await asked("phone", "+62 812-1111-2222");
    await db.employee.update({ where: { id: w.siti.employeeId }, data: { phone: "081299990000" } });
    const told = await said(acceptCorrection(w.adi, { ...phone, made: true }));
    expect(told).toContain("masih tercatat 081299990000");
    expect(told).toContain("SIASN");
    await db.employee.update({ where: { id: w.siti.employeeId }, data: { phone: "081211112222" } });
    expect(await acceptCorrection(w.adi, phone)).toMatchObject({ alreadyDecided: false });
  });
});

describe("two admins, one request", () => {
  test("who comes second with another answer is told by whom and how it was decided", async () => {
    const decision = await asked("other", "Tempat lahir Kudus");
    await refuseCorrection(hadi, { ...decision, answer: "Bukan data yang disimpan di sini." });
    const told = `sudah ditolak oleh ${hadi.name}: Bukan data yang disimpan di sini.`;
    expect(await said(refuseCorrection(w.adi, decision))).toContain(told);
    expect(await said(acceptCorrection(w.adi, { ...decision, made: true }))).toContain(told);
    expect(await said(refuseCorrection(hadi, decision))).toContain(told);
    expect(await refuseCorrection(hadi, { ...decision, answer: "Bukan data yang disimpan di sini." })).toMatchObject({
      alreadyDecided: true,
    });
  });

  test("the person reads by which role it was decided, whatever else the officer holds", async () => {
    await refuseCorrection(hadi, await asked("other", "Tempat lahir Kudus"));
    const told = (await listOwnReadings(w.siti, "WIB")).filter(({ action }) => action === "correction.refuse");
    expect(hadi.grants.map(({ role }) => role).sort()).toEqual(["bkpsdm_admin", "unit_head"]);
    expect(told.map(({ roles, unitName }) => [roles, unitName])).toEqual([[["bkpsdm_admin"], "Kecamatan Rawa Indah"]]);
  });

  test("the request of an admin is decided by another one; a refusal needs a reason", async () => {
    const { correctionId } = await requestCorrection(w.adi, { field: "email", wanted: "adi@contoh.go.id" });
    await expect(refuseCorrection(w.adi, { correctionId, answer })).rejects.toEqual(code("forbidden"));
    await expect(refuseCorrection(hadi, { correctionId, answer: "" })).rejects.toEqual(code("invalid_input"));
    await expect(refuseCorrection(w.away.rudi, { correctionId, answer })).rejects.toEqual(code("not_found"));
    await refuseCorrection(hadi, { correctionId, answer: "Alamat itu milik orang lain." });
    expect(await listCorrections(w.adi, { own: true })).toMatchObject([{ state: "refused" }]);
  });

  test("every act leaves its trace", async () => {
    const acts = await db.auditEvent.groupBy({ by: ["action"], where: { action: { startsWith: "correction." } } });
    expect(acts.map(({ action }) => action).sort()).toEqual([
      "correction.accept",
      "correction.refuse",
      "correction.request",
      "correction.withdraw",
    ]);
  });
});
