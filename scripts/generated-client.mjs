import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

function fingerprint(root) {
  const folder = path.join(root, "prisma", "schema");
  const hash = createHash("sha256");
  const prisma = path.join(root, "node_modules", "prisma", "package.json");
  hash.update(JSON.parse(fs.readFileSync(prisma, "utf8")).version);
  for (const name of fs.readdirSync(folder).sort())
    hash.update(`\0${name}\0`).update(fs.readFileSync(path.join(folder, name)));
  return hash.digest("hex");
}

const marker = (root) => path.join(root, "prisma", "generated", ".fingerprint");

/** Whether the generated database client belongs to the present prisma/schema and Prisma version. */
export function isGenerated(root) {
  return fs.existsSync(marker(root)) && fs.readFileSync(marker(root), "utf8") === fingerprint(root);
}

/** Records that the client was generated just now. */
export function markGenerated(root) {
  fs.writeFileSync(marker(root), fingerprint(root));
}
