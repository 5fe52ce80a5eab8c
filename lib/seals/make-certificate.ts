import { createPrivateKey, generateKeyPair, type KeyObject, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import * as asn1 from "asn1js";
import * as pkijs from "pkijs";
import { arrayBuffer, readCertificate } from "@/lib/seals/cms";

/** A certificate (DER) with its private key. */
export type Pair = { certificate: Buffer; key: KeyObject };

/** X.520: what a certificate calls its holder. */
const NAME_PARTS = { C: "2.5.4.6", O: "2.5.4.10", CN: "2.5.4.3" } as const;
/** RFC 5280 sets these limits for O and CN. */
const LONGEST = 64;

type Wanted = {
  commonName: string;
  organisation: string;
  validFrom: Date;
  validUntil: Date;
  /** Who signs it; itself when left out, and then it may sign others. */
  issuer?: Pair;
};

/** Makes an EC key (P-256) and its X.509 certificate: a root of its own, or a seal under `issuer`. */
export async function makeCertificate({ issuer, ...wanted }: Wanted): Promise<Pair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("ec", { namedCurve: "P-256" });
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new asn1.Integer({ valueHex: arrayBuffer(serial) });
  certificate.subject = name(wanted);
  certificate.issuer = issuer ? readCertificate(issuer.certificate).subject : certificate.subject;
  certificate.notBefore = time(wanted.validFrom);
  certificate.notAfter = time(wanted.validUntil);
  const spki = publicKey.export({ type: "spki", format: "der" });
  certificate.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(arrayBuffer(spki));
  const own = await keyIdentifier(certificate);
  const above = issuer ? await keyIdentifier(readCertificate(issuer.certificate)) : own;
  certificate.extensions = extensions(!issuer, own, above);
  const signing = await webKey(issuer?.key ?? privateKey);
  await certificate.sign(signing, "SHA-256");
  return { certificate: Buffer.from(certificate.toSchema(true).toBER()), key: privateKey };
}

/** A private key as PKCS #8 (DER). */
export const keyBytes = (key: KeyObject): Buffer => key.export({ type: "pkcs8", format: "der" });

/** A private key from PKCS #8 (DER). */
export const keyFrom = (der: Buffer): KeyObject => createPrivateKey({ key: der, format: "der", type: "pkcs8" });

function webKey(key: KeyObject): Promise<CryptoKey> {
  const use = { name: "ECDSA", namedCurve: "P-256" };
  return crypto.subtle.importKey("pkcs8", arrayBuffer(keyBytes(key)), use, false, ["sign"]);
}

/** Each part a set of its own; pkijs by itself would put all of them into one. */
function name({ commonName, organisation }: Wanted): pkijs.RelativeDistinguishedNames {
  const part = (type: string, value: asn1.AsnType) =>
    new asn1.Set({ value: [new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: type }), value] })] });
  const text = (value: string) => new asn1.Utf8String({ value: shortened(value) });
  const parts = [
    part(NAME_PARTS.C, new asn1.PrintableString({ value: "ID" })),
    part(NAME_PARTS.O, text(organisation)),
    part(NAME_PARTS.CN, text(commonName)),
  ];
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value: parts }).toBER());
}

/** RFC 5280, 4.1.2.5: UTCTime up to 2049, GeneralizedTime from then on. */
const time = (value: Date) => new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });

const shortened = (value: string) => (value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value);

function extensions(isAuthority: boolean, own: ArrayBuffer, above: ArrayBuffer): pkijs.Extensions["extensions"] {
  const basic = new pkijs.BasicConstraints(isAuthority ? { cA: true, pathLenConstraint: 0 } : { cA: false });
  // Bits of KeyUsage: keyCertSign and cRLSign for an authority, digitalSignature and contentCommitment for a seal.
  const usage = isAuthority ? { bits: 0x06, unused: 1 } : { bits: 0xc0, unused: 6 };
  const keyUsage = new asn1.BitString({
    valueHex: arrayBuffer(Buffer.from([usage.bits])),
    unusedBits: usage.unused,
  });
  const authority = new pkijs.AuthorityKeyIdentifier({ keyIdentifier: new asn1.OctetString({ valueHex: above }) });
  const extension = (extnID: string, critical: boolean, value: ArrayBuffer) =>
    new pkijs.Extension({ extnID, critical, extnValue: value });
  return [
    extension("2.5.29.19", true, basic.toSchema().toBER()),
    extension("2.5.29.15", true, keyUsage.toBER()),
    extension("2.5.29.14", false, new asn1.OctetString({ valueHex: own }).toBER()),
    extension("2.5.29.35", false, authority.toSchema().toBER()),
  ];
}

/** RFC 5280, 4.2.1.2: SHA-1 of the public key's bits names a key, and secures nothing. */
function keyIdentifier({ subjectPublicKeyInfo }: pkijs.Certificate): Promise<ArrayBuffer> {
  const bits = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return crypto.subtle.digest("SHA-1", arrayBuffer(bits));
}
