import { createHash, verify, X509Certificate } from "node:crypto";
import type * as asn1 from "asn1js";
import type * as pkijs from "pkijs";
import { oid, readSignedData } from "@/lib/seals/cms";

const HASHES: Record<string, string> = {
  [oid.sha256]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
/** Signature algorithms that name their own hash; the others sign with the one of the signer's digest. */
const SIGNED_WITH: Record<string, string> = {
  "1.2.840.10045.4.3.2": "sha256",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
};
const RSA = "1.2.840.113549.1.1.1";

/** Bytes that were not signed so, or not by the certificate that comes with them. */
export class SignatureCheckError extends Error {
  override readonly name = "SignatureCheckError";
}

export type CheckedSignature = {
  signedData: pkijs.SignedData;
  signerInfo: pkijs.SignerInfo;
  signer: X509Certificate;
  certificates: X509Certificate[];
};

/**
 * Checks the one signature of CMS signed data over `content`: digest, signed attributes, signature, and that the
 * certificate is the very one that was signed along (CAdES). Who stands behind that certificate is not asked.
 * @throws SignatureCheckError
 */
export function checkSignedData(der: Uint8Array, content: Uint8Array | null): CheckedSignature {
  const { signedData, signerInfo } = parsed(der);
  const signedContent = content ?? contentOf(signedData);
  const certificates = (signedData.certificates ?? []).map(
    (certificate) => new X509Certificate(Buffer.from(certificate.toSchema().toBER())),
  );
  const { sid, signedAttrs } = signerInfo;
  const serial = Buffer.from((sid as pkijs.IssuerAndSerialNumber).serialNumber?.valueBlock.valueHexView ?? []);
  const at = certificates.findIndex(({ serialNumber }) => sameNumber(serialNumber, serial.toString("hex")));
  const signer = certificates[at];
  if (!signer) throw new SignatureCheckError("the signer's certificate is not there");
  if (!signedAttrs) throw new SignatureCheckError("nothing was signed along");

  const hash = HASHES[signerInfo.digestAlgorithm.algorithmId];
  if (!hash) throw new SignatureCheckError("a digest that is not known");
  const digest = createHash(hash).update(signedContent).digest();
  if (!valueNamed(signedAttrs, oid.messageDigest)?.equals(digest))
    throw new SignatureCheckError("the content was changed");
  const { algorithmId } = signerInfo.signatureAlgorithm;
  const signedWith = SIGNED_WITH[algorithmId] ?? (algorithmId === RSA ? hash : null);
  if (!signedWith) throw new SignatureCheckError("a signature algorithm that is not known");
  const signature = Buffer.from(signerInfo.signature.valueBlock.valueHexView);
  if (!verify(signedWith, Buffer.from(signedAttrs.encodedValue), signer.publicKey, signature)) {
    throw new SignatureCheckError("the signature is not of this certificate");
  }
  checkBinding(signedAttrs, signer);
  return { signedData, signerInfo, signer, certificates };
}

function parsed(der: Uint8Array) {
  try {
    return readSignedData(der);
  } catch (error) {
    throw new SignatureCheckError("no CMS signed data", { cause: error });
  }
}

/** What was signed, where it comes with its signature. @throws SignatureCheckError where it does not */
export function contentOf({ encapContentInfo }: pkijs.SignedData): Buffer {
  const { eContent } = encapContentInfo;
  if (!eContent) throw new SignatureCheckError("the signed content is not there");
  return Buffer.from(eContent.getValue());
}

const sameNumber = (a: string, b: string) => BigInt(`0x${a}`) === BigInt(`0x${b || "0"}`);

function valueNamed({ attributes }: pkijs.SignedAndUnsignedAttributes, type: string): Buffer | null {
  const [value] = (attributes.find((attribute) => attribute.type === type)?.values ?? []) as asn1.OctetString[];
  return value ? Buffer.from(value.valueBlock.valueHexView) : null;
}

/** ESSCertIDv2 (RFC 5035) names the certificate by its hash, the last octet string before its issuer. */
function checkBinding({ attributes }: pkijs.SignedAndUnsignedAttributes, signer: X509Certificate): void {
  const found = attributes.find(({ type }) => type === oid.signingCertificateV2);
  // Version 1 of the attribute hashes with SHA-1: older time stamp authorities have it, and nothing rests on it here.
  if (!found) return;
  const [value] = found.values as asn1.AsnType[];
  const [algorithm, hashed] = membersOf(membersOf(membersOf(value)[0])[0]);
  // The hash comes first where its algorithm is the usual one, SHA-256, and is left out.
  const octets = algorithm?.idBlock.tagNumber === SEQUENCE ? hashed : algorithm;
  if (!octets) throw new SignatureCheckError("no certificate was signed along");
  const named = Buffer.from((octets as asn1.OctetString).valueBlock.valueHexView);
  const expected = createHash(HASH_OF_LENGTH[named.length] ?? "sha256")
    .update(signer.raw)
    .digest();
  if (!expected.equals(named)) {
    throw new SignatureCheckError("another certificate was signed along");
  }
}

const SEQUENCE = 16;
const HASH_OF_LENGTH: Record<number, string> = { 48: "sha384", 64: "sha512" };

function membersOf(block: asn1.BaseBlock | undefined): asn1.BaseBlock[] {
  const { value } = (block as asn1.Sequence | undefined)?.valueBlock ?? {};
  return Array.isArray(value) ? value : [];
}
