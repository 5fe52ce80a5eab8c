import { toHex } from "./bytes.mjs";
import { as, membersOf, numberOf, oidOf, readDer, tags, timeOf } from "./der.mjs";
import { sha256 } from "./sha256.mjs";

const EC_KEY = "1.2.840.10045.2.1";
const RSA_KEY = "1.2.840.113549.1.1.1";
/** What signs with SHA-256, by the key that it needs. */
const SIGNED_WITH = { "1.2.840.10045.4.3.2": EC_KEY, "1.2.840.113549.1.1.11": RSA_KEY };
/** Curve and bytes of each half of a signature. */
const CURVES = {
  "1.2.840.10045.3.1.7": ["P-256", 32],
  "1.3.132.0.34": ["P-384", 48],
  "1.3.132.0.35": ["P-521", 66],
};
const COMMON_NAME = "2.5.4.3";
const BASIC_CONSTRAINTS = "2.5.29.19";

/** An X.509 certificate (RFC 5280). @throws DerError */
export function readCertificate(der) {
  const [body, algorithm, signature] = membersOf(readDer(der, tags.sequence));
  const members = membersOf(as(body, tags.sequence));
  if (members[0]?.tag === tags.place(0)) members.shift();
  const [serial, , issuer, validity, subject, key, ...rest] = members;
  const [from, until] = membersOf(as(validity, tags.sequence));
  const [kind, curve] = membersOf(membersOf(as(key, tags.sequence))[0]);
  return {
    fingerprint: toHex(sha256(der)),
    serial: toHex(numberOf(serial)),
    issuer: toHex(as(issuer, tags.sequence).whole),
    subject: toHex(as(subject, tags.sequence).whole),
    name: commonName(subject),
    from: timeOf(from),
    until: timeOf(until),
    isAuthority: mayIssue(rest.find(({ tag }) => tag === tags.place(3))),
    key: { der: key.whole, kind: oidOf(kind), curve: curve?.tag === tags.oid ? oidOf(curve) : null },
    signed: { bytes: body.whole, signature: bitsOf(signature), algorithm: oidOf(membersOf(algorithm)[0]) },
  };
}

function commonName(subject) {
  for (const set of membersOf(subject)) {
    const [type, value] = membersOf(membersOf(set)[0]);
    if (oidOf(type) === COMMON_NAME) return new TextDecoder().decode(value?.content);
  }
  return "tanpa nama";
}

/** Whether its extensions say that it is an authority's. */
function mayIssue(extensions) {
  if (!extensions) return false;
  for (const extension of membersOf(membersOf(extensions)[0])) {
    const members = membersOf(extension);
    if (oidOf(members[0]) !== BASIC_CONSTRAINTS) continue;
    const [isAuthority] = membersOf(readDer(as(members.at(-1), tags.octets).content, tags.sequence));
    return isAuthority?.tag === tags.boolean && isAuthority.content[0] === 0xff;
  }
  return false;
}

function bitsOf(element) {
  const { content } = as(element, tags.bits);
  return content[0] === 0 ? content.subarray(1) : new Uint8Array();
}

/**
 * Whether the key of a certificate signed these bytes: "valid", "invalid", or "unsupported" where it cannot be computed.
 * @param algorithm RSA's own identifier names no hash; then it is SHA-256 here
 */
export async function verifyBy({ key }, { bytes, signature, algorithm }) {
  const subtle = globalThis.crypto?.subtle;
  const needed = algorithm === RSA_KEY ? RSA_KEY : SIGNED_WITH[algorithm];
  const [curve, size] = CURVES[key.curve] ?? [];
  if (!subtle || !needed || (key.kind === EC_KEY && !curve)) return "unsupported";
  if (key.kind !== needed) return "invalid";
  const isCurve = needed === EC_KEY;
  const raw = isCurve ? rawSignature(signature, size) : signature;
  if (raw === null) return "invalid";
  const use = isCurve ? { name: "ECDSA", namedCurve: curve } : { name: "RSASSA-PKCS1-v1_5" };
  try {
    const imported = await subtle.importKey("spki", key.der, { ...use, hash: "SHA-256" }, false, ["verify"]);
    return (await subtle.verify({ ...use, hash: "SHA-256" }, imported, raw, bytes)) ? "valid" : "invalid";
  } catch (error) {
    return error.name === "NotSupportedError" ? "unsupported" : "invalid";
  }
}

/** An ECDSA signature as WebCrypto wants it, both numbers in full length; null when it is none. */
function rawSignature(der, size) {
  try {
    const numbers = membersOf(readDer(der, tags.sequence)).map(numberOf);
    if (numbers.length !== 2 || numbers.some(({ length }) => length === 0 || length > size)) return null;
    const raw = new Uint8Array(2 * size);
    numbers.forEach((number, at) => {
      raw.set(number, (at + 1) * size - number.length);
    });
    return raw;
  } catch {
    return null;
  }
}

/** The certificates of a list that are certificates at all: others cannot have sealed anything. */
export function certificatesIn(elements) {
  return elements.flatMap(({ whole }) => {
    try {
      return [readCertificate(whole)];
    } catch {
      return [];
    }
  });
}
