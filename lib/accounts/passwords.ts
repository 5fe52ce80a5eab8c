import { hash, verify } from "@node-rs/argon2";

// OWASP's floor for Argon2id: 19 MiB, two passes. More would let a sign-in rush on deadline morning fell a small server.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id (RFC 9106) hash with its own salt and parameters inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, strength);
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it takes as long and is false: nobody learns whether an account exists. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== null && fits;
}

/** Whether a new password could be guessed from what an office knows of its people. */
export function isGuessable(password: string, person: { username: string; name: string }): boolean {
  const plain = password.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (new Set(password).size < 4) return true;
  const digits = person.username.replace(/\D/g, "");
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  const birth =
    digits.length === 18
      ? [digits, year + month + day, day + month + year, day + month + year.slice(2), year + month, month + day, year]
      : [];
  const words = person.name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const known = [
    ...birth,
    ...words,
    person.username.toLowerCase(),
    "password",
    "katasandi",
    "rahasia",
    "bismillah",
    "indonesia",
    "qwerty",
    "1234567890",
    "12345678",
  ];
  const rest = known.reduce((text, word) => (word ? text.replaceAll(word, "") : text), plain);
  // Digits behind a known word are a year or a run along the keys: what everybody adds, and tries first.
  return (rest === plain ? rest : rest.replace(/\d/g, "")).length < 4;
}
