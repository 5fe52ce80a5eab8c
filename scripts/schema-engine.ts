import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const CHAR = 18;
/** Stands in for CHAR on its way through the adapter: PostgreSQL's catalogue holds no column of this type. */
const TIMETZ = 1266;

function connectionPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 10_000 });
  pool.on("error", () => {});
  return pool;
}

/**
 * Prisma's adapter, made fit for migrations. As it comes it splits a script at every semicolon, even inside a function
 * body, where PostgreSQL takes a script as a whole (and then all of it or nothing); it refuses the catalogue's "char".
 */
class MigrationAdapter extends PrismaPg {
  /** What PostgreSQL said to a script; the engine repeats none of it. */
  scriptError: unknown;

  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await this.pool.query(script);
      } catch (error) {
        this.scriptError = error;
        throw error;
      }
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const restore = (type: number) => (type === ColumnTypeEnum.Time ? ColumnTypeEnum.Character : type);
      return { ...result, columnTypes: result.columnTypes.map(restore) as typeof result.columnTypes };
    };
    return adapter;
  }
}

/** Disguises "char" columns in what the pool answers; see TIMETZ. */
function disguiseChar(pool: pg.Pool): pg.Pool {
  const query: (request: pg.QueryConfig) => Promise<pg.QueryResult> = pool.query.bind(pool);
  const disguised = async (request: pg.QueryConfig) => {
    const result = await query(request);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TIMETZ;
    return result;
  };
  return Object.assign(pool, { query: disguised });
}

let engineClass: Promise<typeof SchemaEngine> | undefined;

/** The package is made for bundlers, which instantiate the .wasm for it; Node has to do so by hand. */
async function instantiate(): Promise<typeof SchemaEngine> {
  const panics = { set_message: (message: string) => Promise.reject(new Error(`Prisma schema engine: ${message}`)) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(join(dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine;
}

/** Runs Prisma's schema engine, as WebAssembly, on a database; nothing is downloaded and no connection stays open. */
export async function withEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  engineClass ??= instantiate();
  const pool = disguiseChar(connectionPool(databaseUrl));
  const adapter = new MigrationAdapter(pool);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await (await engineClass).new({ datamodels: undefined }, () => {}, bound);
  try {
    return await use(engine);
  } catch (error) {
    throw adapter.scriptError ?? error;
  } finally {
    engine.free();
    await pool.end();
  }
}
