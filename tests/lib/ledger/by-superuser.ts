import { pool } from "@/lib/db";

/** As an administrator of the database would: no trigger and no foreign key stands in the way. */
export async function bySuperuser(...statements: string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query("RESET session_replication_role");
    client.release();
  }
}
