import { env } from "@/lib/env";
import { seedIfEmpty } from "./demonstration";

// npm run seed: fills an empty database (DATABASE_URL, else the embedded one) with the demonstration agency.
if (!(await seedIfEmpty(env().DATA_DIR))) console.log("Nothing was seeded: the database holds an agency already.");
