/** npm run admin:create -- --agency-code 33.26 --agency-name "Pemerintah Kabupaten Contoh" --username admin */
import { parseArgs } from "node:util";
import { activateAccount } from "@/lib/accounts/activate";
import { giveRole } from "@/lib/accounts/give-role";
import { isGuessable } from "@/lib/accounts/passwords";
import { findAgencyByCode, isUsernameTaken } from "@/lib/accounts/queries";
import { newPerson } from "@/lib/accounts/schema";
import { createAgency } from "@/lib/agencies/create-agency";
import { type Actor, systemActor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { disconnect } from "@/lib/db";
import { readHidden } from "./read-hidden";
import { reportFailure, StartProblem } from "./start-problem";

const USAGE =
  'npm run admin:create -- --agency-code 33.26 --agency-name "Pemerintah Kabupaten Contoh" --username admin\n' +
  '  [--name "Nama Lengkap"] [--bkpsdm-name BKPSDM] [--zone WIB|WITA|WIT]; the password comes from ADMIN_PASSWORD or is asked for.';

function readOptions(args: string[]) {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args,
      options: {
        "agency-code": text,
        "agency-name": text,
        "bkpsdm-name": text,
        zone: text,
        username: text,
        name: text,
      },
    });
    if (values["agency-code"] && values.username) return values;
  } catch (error) {
    throw new StartProblem(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
  throw new StartProblem(`--agency-code and --username are needed.\n${USAGE}`);
}

async function choosePassword(person: { username: string; name: string }): Promise<string> {
  const password = process.env.ADMIN_PASSWORD || (await readHidden(`Password for ${person.username}: `));
  if (!password) throw new StartProblem("no password was given: set ADMIN_PASSWORD, or run this in a terminal.");
  if (password.length < 10) throw new StartProblem("the password needs at least 10 characters.");
  if (isGuessable(password, person)) throw new StartProblem("the password is too easy to guess; choose another.");
  return password;
}

/** Makes the agency if its code is new, then its admin; says what it did. */
async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const actor: Actor = systemActor("admin-create");
  const person = parseInput(newPerson, { username: options.username, name: options.name ?? "Admin Kepegawaian" });
  if (await isUsernameTaken(person.username)) {
    throw new StartProblem(`the user name "${person.username}" is taken; choose another with --username.`);
  }
  const code = options["agency-code"] ?? "";
  const existing = await findAgencyByCode(actor, code);
  if (!existing && !options["agency-name"])
    throw new StartProblem(`there is no agency ${code} yet: give --agency-name.`);
  const password = await choosePassword(person);
  const created = existing
    ? { agencyId: existing.id }
    : await createAgency(actor, {
        code,
        name: options["agency-name"],
        bkpsdmName: options["bkpsdm-name"],
        zone: options.zone?.toUpperCase(),
      });
  const given = await giveRole(actor, { agencyId: created.agencyId, person, role: "bkpsdm_admin" });
  await activateAccount(actor, { code: given.activation?.code, password });
  console.log(existing ? `Kept the agency ${code} (${existing.name}).` : `Opened the agency ${code}.`);
  console.log(`Made its admin "${person.username}", who can sign in now.`);
}

/** A refusal in the words of this console: the sentence, and each field's own. */
function explain(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const fields = Object.entries(error.fields).map(([field, sentence]) => `\n  ${field}: ${sentence}`);
  return new StartProblem(`${error.sentence}${fields.join("")}`);
}

main(process.argv.slice(2))
  .catch((error: unknown) => reportFailure(explain(error)))
  .finally(disconnect);
