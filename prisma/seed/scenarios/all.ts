import { mesuji } from "./mesuji";
import { pekalongan } from "./pekalongan";
import type { Scenario } from "./scenario";

/** The scenarios by the name that `npm run seed -- --scenario` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = { pekalongan, mesuji };
