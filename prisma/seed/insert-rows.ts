import { pool } from "@/lib/db";

const CHUNK = 1000;

/**
 * Inserts plain rows (keys are column names) into a table, a thousand a statement. Columns that the rows leave out keep
 * their defaults; PostgreSQL turns the JSON into the types of the columns.
 */
export async function insertRows(table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(", ");
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = JSON.stringify(rows.slice(from, from + CHUNK));
    await pool.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [chunk],
    );
  }
}
