import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import pg from "pg";
import { newId } from "@/lib/core/ids";
import { newVerificationCode } from "@/lib/documents/verification-code";

/*
 * The least that can be done for a signature over HTTP: no framework, no session, no checks; the same rows in one
 * transaction, by prepared statements. What the application is measured against. PORT and DATABASE_URL from outside.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const FLIP = {
  name: "flip",
  text: "UPDATE pact SET status = 'signed', status_at = $2 WHERE id = $1 AND status = 'pending' RETURNING agency_id, campaign_id",
};
const SIGN = {
  name: "sign",
  text: `INSERT INTO signature (id, agency_id, campaign_id, pact_id, text_id, method, record, evidence_hash,
                                verification_code, drawing, signed_at, ip, user_agent)
         SELECT $1, $2, $3, $4, text_id, 'browser_drawn', $5, $6, $7, $8, $9, '127.0.0.1', 'bench' FROM campaign WHERE id = $3`,
};
const TRACE = {
  name: "trace",
  text: `INSERT INTO audit_event (agency_id, action, actor, subject_type, subject_id, data, ip, request_id, occurred_at)
         VALUES ($1, 'pact.sign', $2, 'pact', $3, $4, '127.0.0.1', $5, $6)`,
};
const RECORD = JSON.stringify({ filling: "r".repeat(1250) });
const HASH = "a".repeat(64);
const ACTOR = JSON.stringify({
  kind: "user",
  accountId: newId(),
  name: "Pegawai 00000",
  username: "196004122010011000",
});

async function sign(request: IncomingMessage): Promise<object> {
  const body = JSON.parse(await text(request)) as { pactId: string; drawing: object };
  const now = new Date();
  const id = newId(now);
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ agency_id: string; campaign_id: string }>({
      ...FLIP,
      values: [body.pactId, now],
    });
    const pact = rows[0];
    if (!pact) throw new Error(`pact ${body.pactId} was signed before`);
    const code = newVerificationCode();
    const signature = [
      id,
      pact.agency_id,
      pact.campaign_id,
      body.pactId,
      RECORD,
      HASH,
      code,
      JSON.stringify(body.drawing),
      now,
    ];
    await client.query({ ...SIGN, values: signature });
    const data = JSON.stringify({ signatureId: id, method: "browser_drawn", textSha256: HASH, evidenceHash: HASH });
    await client.query({ ...TRACE, values: [pact.agency_id, ACTOR, body.pactId, data, id, now] });
    await client.query("COMMIT");
    return { pactId: body.pactId, signatureId: id, verificationCode: code };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  if (request.method !== "POST") {
    response.writeHead(204).end();
    return;
  }
  sign(request).then(
    (answer) => response.setHeader("content-type", "application/json").end(JSON.stringify(answer)),
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
