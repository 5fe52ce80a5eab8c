import { env } from "@/lib/env";
import { seedIfEmpty } from "./demonstration";

// npm run seed: fills an empty database (DATABASE_URL, else the embedded one) with the demonstration agency.
await seedIfEmpty(env().DATA_DIR);
