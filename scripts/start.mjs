import { bootstrap, giveUp, handOver } from "./bootstrap.mjs";

try {
  await bootstrap();
  process.exitCode = await handOver("scripts/serve.ts", process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
