import { mkdirSync } from "node:fs";
import { pool } from "@/lib/db";
import { AGENCY, BKPSDM, LETTERHEAD } from "./campaigns";
import { insertDraft, insertOpenCampaign } from "./current-campaigns";
import { writeDemoAccounts } from "./demo-people";
import { insertRows } from "./insert-rows";
import { insertPastCampaign } from "./past-campaign";
import { employeeRows } from "./people";
import { tellOpenings } from "./population";
import { imagineWorld } from "./seed-world";
import { SEED } from "./trail";
import { unitRows } from "./unit-tree";

type Options = { dataDir: string; log?: (text: string) => void; now?: Date };

/**
 * Fills an empty database with Kabupaten Contoh: 8,400 invented people, one open campaign some eighteen days old, one
 * archived and one draft, evidence that verifies, sheets that wait, reports, and the trail of all that. Writes files to
 * the storage of `dataDir` and the accounts to sign in with to demo-accounts.json there.
 */
export async function seedDemonstration({ dataDir, log = () => {}, now = new Date() }: Options): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const world = imagineWorld(now);
  const { agencyId, since, trail, units, people, accounts } = world;
  const agency = { id: agencyId, ...AGENCY, bkpsdm_name: BKPSDM, letterhead: LETTERHEAD, created_at: since };
  await insertRows("agency", [agency]);
  const { code, name } = AGENCY;
  trail.note(since, SEED, "agency.create", { type: "agency", id: agencyId, agencyId }, { code, name });
  await insertRows("unit", unitRows(agencyId, units));
  await insertRows("employee", employeeRows(agencyId, people));
  await accounts.insert();
  log(`${people.length} people in ${units.length} units`);

  await insertOpenCampaign(world, dataDir, log);
  await insertDraft(world);
  await insertPastCampaign(world);
  await tellOpenings();

  // Those who signed long ago or declined were met on the way.
  await accounts.insert();
  await trail.append();
  // Without statistics the first minute of the first start would be its slowest.
  await pool.query("ANALYZE");
  writeDemoAccounts(dataDir, world.demo);
}
