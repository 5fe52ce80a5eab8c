import { randomUUID } from "node:crypto";
import { pool } from "@/lib/db";
import { type Figure, median, ms, timed } from "./figures";
import { largeAgency } from "./large-agency";

/** The personnel agency's desk over an agency of this size, three quarters of it signed. */
type Desk = { size: number; schools: number; limit: number };
type Facts = { agencyId: string; campaignId: string; adminToken: string };

/** Each page of the desk on its second view and later; the slowest is the figure, the others stand beside it. */
export async function measureDesk(url: string, { size, schools, limit }: Desk): Promise<Figure> {
  const facts = await largeAgency(size, schools);
  await signMost(facts);
  const pages = await pagesOf(facts);
  const taken: { page: string; time: number }[] = [];
  for (const page of pages) {
    const view = () => open(url + page, facts.adminToken);
    await view();
    taken.push({ page, time: median(await timed(10, view)) });
  }
  taken.sort((a, b) => b.time - a.time);
  for (const { page, time } of taken) console.log(`  ${ms(time).padStart(10)}  ${page.replace(/[0-9a-f-]{36}/g, "…")}`);
  const [slowest] = taken;
  if (!slowest) throw new Error("the desk has no pages");
  return {
    what: `slowest of the desk's ${pages.length} pages, ${size} people in ${schools + 49} units`,
    measured: `${ms(slowest.time)} (${slowest.page.replace(/[0-9a-f-]{36}/g, "…")})`,
    beside: `median page ${ms(median(taken.map(({ time }) => time)))}`,
    asked: `< ${limit} ms`,
    met: slowest.time < limit,
  };
}

async function open(url: string, token: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie: `ikrar-session=${token}`, accept: "text/html" } });
  const body = await answer.text();
  if (!answer.ok || answer.redirected || body.length < 500) throw new Error(`${url} answered ${answer.status}`);
}

/** Evidence for three people of four over the last twenty days, a day of sheets that wait, and a report of each office. */
export async function signMost({ campaignId, agencyId }: Facts): Promise<void> {
  await pool.query(
    `WITH done AS (
       UPDATE pact SET status = 'signed', status_at = now() WHERE campaign_id = $1 AND abs(hashtext(id::text)) % 4 < 3
       RETURNING id
     )
     INSERT INTO signature (id, agency_id, campaign_id, pact_id, text_id, method, record, evidence_hash, verification_code,
                            signed_at)
     SELECT gen_random_uuid(), $2, $1, d.id, c.text_id, 'browser_drawn', repeat('{"x":1}', 150),
            encode(sha256(d.id::text::bytea), 'hex'), upper(substr(md5(d.id::text), 1, 16)),
            now() - (abs(hashtext(d.id::text)) % 28800) * interval '1 minute'
     FROM done d JOIN campaign c ON c.id = $1`,
    [campaignId, agencyId],
  );
  await pool.query(
    `WITH chosen AS (
       SELECT id FROM pact WHERE campaign_id = $1 AND status = 'pending' ORDER BY id LIMIT 400
     ), waiting AS (
       UPDATE pact SET status = 'awaiting_verification' FROM chosen WHERE pact.id = chosen.id RETURNING pact.id
     )
     INSERT INTO scan (agency_id, campaign_id, pact_id, file_sha256, file_kind, file_name, file_size, pages, uploaded_by_id)
     SELECT $2, $1, w.id, encode(sha256(w.id::text::bytea), 'hex'), 'pdf', 'lembar.pdf', 90000,
            '[{"sha256": "aa", "width": 1240, "height": 1754}]', (SELECT id FROM account WHERE agency_id = $2 LIMIT 1)
     FROM waiting w`,
    [campaignId, agencyId],
  );
  await pool.query(
    `INSERT INTO report (agency_id, campaign_id, unit_id, number, state, figures, content, content_hash, letter_number,
                         letter_date, statement, submitted_by, submitted_by_id)
     SELECT $2, $1, u.id, 1, (CASE WHEN u."left" % 2 = 0 THEN 'submitted' ELSE 'accepted' END)::report_state,
            '{"obligated": 300, "exempt": 0, "signed": 200, "verified": 0, "awaitingVerification": 0, "returned": 0,
              "pending": 100, "declined": 0, "done": 200, "rate": 0.66}',
            '{}', encode(sha256(u.id::text::bytea), 'hex'), '800/' || u."left", current_date, 'Benar.',
            '{"name": "Kepala", "nip": "1", "rank": null, "office": "Kepala Dinas", "acting": null}',
            (SELECT id FROM account WHERE agency_id = $2 LIMIT 1)
     FROM unit u WHERE u.agency_id = $2 AND u.reporting`,
    [campaignId, agencyId],
  );
  await pool.query(
    `INSERT INTO audit_event (agency_id, action, actor, subject_type, subject_id, data)
     SELECT $2, 'pact.sign', '{"kind": "user", "name": "Pegawai", "username": "1"}', 'pact', p.id::text, '{}'
     FROM pact p WHERE p.campaign_id = $1 AND p.status = 'signed'`,
    [campaignId, agencyId],
  );
  await pool.query("VACUUM ANALYZE");
}

async function pagesOf({ agencyId, campaignId }: Facts): Promise<string[]> {
  const one = async (sql: string) => (await pool.query<{ id: string }>(sql, [agencyId])).rows[0]?.id ?? randomUUID();
  const office = await one(
    `SELECT id FROM unit WHERE agency_id = $1 AND depth = 1 ORDER BY "right" - "left" DESC LIMIT 1`,
  );
  const school = await one(`SELECT u.id FROM unit u WHERE u.parent_id = '${office}' AND u.agency_id = $1 LIMIT 1`);
  const person = await one("SELECT id FROM employee WHERE agency_id = $1 LIMIT 1");
  const report = await one("SELECT id FROM report WHERE agency_id = $1 LIMIT 1");
  return [
    "/pantauan",
    "/pantauan?tampil=angka",
    `/pantauan/${office}`,
    `/pantauan/${office}?sub=${school}`,
    `/pantauan/${office}?rincian=1`,
    `/pantauan/${school}`,
    `/pantauan/riwayat-sasaran?kegiatan=${campaignId}`,
    "/kegiatan",
    `/kegiatan/${campaignId}`,
    `/kegiatan/${campaignId}/sasaran`,
    `/kegiatan/${campaignId}/bagikan`,
    "/pengingat",
    "/verifikasi-berkas",
    "/laporan",
    `/laporan/${report}`,
    "/pegawai",
    "/pegawai?q=Pegawai+001",
    `/pegawai/${person}`,
    "/instansi",
    "/jejak-audit",
    "/jejak-audit?siapa=Pegawai",
    "/pengaturan",
    "/pengaturan/aktivasi",
    "/pengingat/tanpa-email",
    "/rekap",
    "/rekap/pegawai",
    "/rekap/surat",
  ];
}
