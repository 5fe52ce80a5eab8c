import { bootstrap, giveUp, handOver } from "./bootstrap.mjs";

// npm run verify-log                                        recomputes the log of the database
// npm run verify-log -- --checkpoint FILE                   and that it contains a checkpoint kept elsewhere, signed
//                                                           or as papers print it; the printed words may stand for FILE
// npm run verify-log -- --write-export FILE                 writes log and events to a file, for somebody else to check
// npm run verify-log -- --export FILE --checkpoint FILE     recomputes such a file, without any database
try {
  await bootstrap();
  const args = process.argv.slice(2);
  process.exitCode = args.includes("--export")
    ? await handOver("scripts/verify-log.ts", args)
    : await handOver("scripts/run-with-database.ts", ["scripts/verify-log.ts", ...args]);
} catch (error) {
  giveUp(error);
}
