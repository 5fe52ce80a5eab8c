import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { applyMigrations, MIGRATIONS } from "@/scripts/migrations";
import { scratchDatabase } from "../support/scratch-database";

const MIGRATION = "20261122050000_exempt_lines";
const folder = mkdtempSync(join(tmpdir(), "ikrar-exempt-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T02:00:00Z`;
const [AGENCY, CAMPAIGN, SCHOOL, OFFICE] = [id(1), id(2), id(3), id(4)];

/** Five people of one school at the opening on the 2nd; what happened to them left exemptions, and no line of them. */
async function before(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO agency (id, code, name) VALUES ('${AGENCY}', '33.99', 'Uji');
    INSERT INTO unit (id, agency_id, parent_id, name)
    VALUES ('${OFFICE}', '${AGENCY}', NULL, 'Dinas'), ('${SCHOOL}', '${AGENCY}', '${OFFICE}', 'SDN 1');
    INSERT INTO campaign (id, agency_id, name, contests, population, options, deadline, opened_at)
    VALUES ('${CAMPAIGN}', '${AGENCY}', 'Pemilu', '[]', '{}', '{}', '2026-12-01', '${at(2)}');`);
  const people = [
    ["exempt", SCHOOL],
    ["pending", SCHOOL],
    ["removed", SCHOOL],
    ["exempt", OFFICE],
    ["signed", SCHOOL],
  ];
  for (const [n, [status, unit]] of people.entries()) {
    await client.query(`
      INSERT INTO employee (id, agency_id, unit_id, nip, name, employment_type, tier)
      VALUES ('${id(10 + n)}', '${AGENCY}', '${unit}', '19800312201501200${n}', 'Orang ${n}', 'PNS', 'PELAKSANA');
      INSERT INTO pact (id, agency_id, campaign_id, employee_id, unit_id, employment_type, tier, status, added_at)
      VALUES ('${id(20 + n)}', '${AGENCY}', '${CAMPAIGN}', '${id(10 + n)}', '${unit}', 'PNS', 'PELAKSANA', '${status}', '${at(2)}');
      INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, to_unit, changed_at)
      VALUES ('${AGENCY}', '${CAMPAIGN}', '${id(20 + n)}', 'opened', 'Pembukaan kegiatan', '${SCHOOL}', '${at(2)}');`);
  }
  await client.query(`
    INSERT INTO exemption (pact_id, reason, note, started_at, ended_at) VALUES
      ('${id(20)}', 'KEDUDUKAN_HUKUM', 'CLTN', '${at(2)}', NULL),
      ('${id(21)}', 'SAKIT', 'Surat dokter', '${at(3)}', '${at(5)}'),
      ('${id(22)}', 'TUGAS_BELAJAR', NULL, '${at(3)}', '${at(6)}'),
      ('${id(23)}', 'MELAHIRKAN', NULL, '${at(3)}', NULL);
    INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, changed_at) VALUES
      ('${AGENCY}', '${CAMPAIGN}', '${id(22)}', 'left', 'Pensiun', NULL, '${SCHOOL}', NULL, '${at(6)}'),
      ('${AGENCY}', '${CAMPAIGN}', '${id(23)}', 'moved', 'Pindah unit', NULL, '${SCHOOL}', '${OFFICE}', '${at(7)}'),
      ('${AGENCY}', '${CAMPAIGN}', '${id(24)}', 'moved', 'Pindah unit sesudah menandatangani', 'Kini bertugas di Dinas',
       '${SCHOOL}', '${SCHOOL}', '${at(8)}');`);
}

test("exemptions from before they had lines are told, and sum to the exempt of every unit", async () => {
  for (const name of readdirSync(MIGRATIONS)) {
    if (name < MIGRATION) cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  }
  await using scratch = await scratchDatabase();
  await applyMigrations(scratch.url, folder);
  const client = new pg.Client({ connectionString: scratch.url });
  await client.connect();
  try {
    await before(client);
    expect(await applyMigrations(scratch.url)).toContain(MIGRATION);
    const { rows } = await client.query(`
      SELECT right(h.pact_id::text, 2) || ' ' || h.kind || ' ' || h.reason || COALESCE(' (' || h.note || ')', '') || ' '
        || COALESCE(f.name, '-') || ' ' || COALESCE(t.name, '-') || CASE WHEN h.exempt THEN ' exempt' ELSE '' END
        || COALESCE(' at ' || w.name, '') AS told
      FROM population_change h LEFT JOIN unit f ON f.id = h.from_unit LEFT JOIN unit t ON t.id = h.to_unit
      LEFT JOIN unit w ON w.id = h.works_at WHERE h.kind <> 'opened' ORDER BY h.pact_id, h.changed_at`);
    expect(rows.map(({ told }) => told)).toEqual([
      "20 exempted Dikecualikan sejak pembukaan: CLTN SDN 1 SDN 1",
      "21 exempted Cuti sakit (Surat dokter) SDN 1 SDN 1",
      "21 resumed Pengecualian diakhiri SDN 1 SDN 1",
      "22 exempted Tugas belajar SDN 1 SDN 1",
      "22 left Pensiun SDN 1 - exempt",
      "23 exempted Cuti melahirkan SDN 1 SDN 1",
      "23 moved Pindah unit SDN 1 Dinas exempt",
      "24 moved Pindah unit sesudah menandatangani SDN 1 SDN 1 at Dinas",
    ]);
    const change = client.query("UPDATE population_change SET reason = ''");
    await expect(change).rejects.toThrow("append-only");
  } finally {
    await client.end();
  }
});
