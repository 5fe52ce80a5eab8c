import fs from "node:fs";
import path from "node:path";

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds what package-lock.json names. npm writes its own record there as the last act of an
 * installation, so one that was interrupted, or that someone made by hand, is judged rightly too.
 */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const present = readPackages(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted) throw new Error("package-lock.json is missing or damaged; restore it with git.");
  if (!present) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    // Optional ones differ by platform.
    if (name === "" || entry.optional || entry.devOptional) return true;
    return present[name] && present[name].version === entry.version;
  });
}
