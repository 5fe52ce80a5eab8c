import { kendari } from "./kendari";
import { mesuji } from "./mesuji";
import { pamekasan } from "./pamekasan";
import { pekalongan } from "./pekalongan";
import { pulangPisau } from "./pulang-pisau";
import type { Scenario } from "./scenario";

/** The scenarios by the name that `npm run seed -- --scenario` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = Object.fromEntries(
  [pamekasan, pekalongan, kendari, mesuji, pulangPisau].map((scenario) => [scenario.name, scenario]),
);
