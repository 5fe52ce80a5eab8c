import { bootstrap, giveUp, handOver } from "./bootstrap.mjs";

// node scripts/run.mjs scripts/seed.ts --size 1000
try {
  await bootstrap();
  process.exitCode = await handOver("scripts/run-with-database.ts", process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
