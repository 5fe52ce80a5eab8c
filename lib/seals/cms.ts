import { createHash } from "node:crypto";
import * as asn1 from "asn1js";
import * as pkijs from "pkijs";
import type { Signer } from "@/lib/seals/signer";

/** Object identifiers of CMS (RFC 5652), CAdES (ETSI EN 319 122-1) and time stamps (RFC 3161). */
export const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
  sha256: "2.16.840.1.101.3.4.2.1",
} as const;

const SIGNATURES = { ecdsa: "1.2.840.10045.4.3.2", rsa: "1.2.840.113549.1.1.11" };

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** A copy of its own: pkijs reads whole ArrayBuffers, and Node's small buffers share one. */
export const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A certificate as pkijs knows it. @throws Error for bytes that are none */
export function readCertificate(der: Uint8Array): pkijs.Certificate {
  return pkijs.Certificate.fromBER(arrayBuffer(der));
}

/** The few certificates that seal here, as read: reading one takes longer than signing with its key. */
const sealing = new Map<string, pkijs.Certificate>();

function sealingCertificate(der: Uint8Array): pkijs.Certificate {
  const name = sha256(der).toString("hex");
  const certificate = sealing.get(name) ?? readCertificate(der);
  sealing.set(name, certificate);
  return certificate;
}

const identifier = (algorithmId: string) => new pkijs.AlgorithmIdentifier({ algorithmId });
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: arrayBuffer(bytes) });
const attribute = (type: string, value: asn1.AsnType) => new pkijs.Attribute({ type, values: [value] });

/** Binds the certificate to the signature (RFC 5035): SHA-256 is the default and therefore not named. */
function signingCertificate(certificate: pkijs.Certificate, der: Uint8Array): pkijs.Attribute {
  const issuer = new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: 4, value: certificate.issuer })] });
  const serial = new pkijs.IssuerSerial({ issuer, serialNumber: certificate.serialNumber });
  const id = new asn1.Sequence({ value: [octets(sha256(der)), serial.toSchema()] });
  const ids = new asn1.Sequence({ value: [id] });
  return attribute(oid.signingCertificateV2, new asn1.Sequence({ value: [ids] }));
}

/**
 * A detached CAdES baseline signature (DER) over bytes with this SHA-256. Without a signing-time attribute: PAdES
 * (ETSI EN 319 142-1) wants the time in the PDF's own dictionary.
 */
export async function signDetached(digest: Uint8Array, signer: Signer): Promise<Buffer> {
  const [der] = signer.chain;
  const certificate = sealingCertificate(der);
  const attributes = [
    attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(digest)),
    signingCertificate(certificate, der),
  ];
  // DER wants the members of a set in the order of their bytes.
  const inOrder = attributes
    .map((member) => ({ member, bytes: Buffer.from(member.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: inOrder.map(({ member }) => member),
  });
  const toSign = Buffer.from(signedAttrs.toSchema().toBER());
  // Signed as what it is, a SET OF, and not under its tag in the structure.
  toSign[0] = 0x31;
  const signature = await signer.sign(toSign);
  return assemble(signer.chain.map(sealingCertificate), { signedAttrs, signature, algorithm: signer.algorithm });
}

type Parts = {
  signedAttrs: pkijs.SignedAndUnsignedAttributes;
  signature: Uint8Array;
  algorithm: Signer["algorithm"];
  unsignedAttrs?: pkijs.SignedAndUnsignedAttributes;
};

/** Signed data in our one form, all of which follows from what was signed and by whom. */
function assemble(certificates: pkijs.Certificate[], { signedAttrs, signature, algorithm, unsignedAttrs }: Parts) {
  const [certificate] = certificates;
  if (!certificate) throw new Error("a signature needs a certificate");
  const signerInfo = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: identifier(oid.sha256),
    signedAttrs,
    signatureAlgorithm: identifier(SIGNATURES[algorithm]),
    signature: octets(signature),
    ...(unsignedAttrs && { unsignedAttrs }),
  });
  const signedData = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    digestAlgorithms: [identifier(oid.sha256)],
    certificates,
    signerInfos: [signerInfo],
  });
  const content = new pkijs.ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

function partsOf({ signedData, signerInfo }: ReturnType<typeof readSignedData>) {
  const { signedAttrs, unsignedAttrs } = signerInfo;
  const found = Object.entries(SIGNATURES).find(([, id]) => id === signerInfo.signatureAlgorithm.algorithmId);
  if (!signedAttrs || !found) throw new Error("a signature of another form");
  const certificates = (signedData.certificates ?? []) as pkijs.Certificate[];
  const signature = Buffer.from(signerInfo.signature.valueBlock.valueHexView);
  const algorithm = found[0] as Signer["algorithm"];
  return { certificates, signedAttrs, signature, algorithm, unsignedAttrs };
}

/** Whether a signature is, byte for byte, as we write them: no version, name or algorithm beside it was changed. */
export function isOfOurForm(der: Uint8Array): boolean {
  const { certificates, ...parts } = partsOf(readSignedData(der));
  return assemble(certificates, parts).equals(der);
}

/** CMS signed data with its one signer. @throws Error for anything else */
export function readSignedData(der: Uint8Array): { signedData: pkijs.SignedData; signerInfo: pkijs.SignerInfo } {
  const content = pkijs.ContentInfo.fromBER(arrayBuffer(der));
  if (content.contentType !== oid.signedData) throw new Error("not CMS signed data");
  const signedData = new pkijs.SignedData({ schema: content.content });
  const [signerInfo, second] = signedData.signerInfos;
  if (!signerInfo || second) throw new Error("a seal has one signer");
  return { signedData, signerInfo };
}

/** SHA-256 of the signature itself: what a time stamp attests. */
export function signatureDigest(der: Uint8Array): Buffer {
  return sha256(Buffer.from(readSignedData(der).signerInfo.signature.valueBlock.valueHexView));
}

/** The time stamp inside a signature (DER of its token), or null. */
export function stampOf(signerInfo: pkijs.SignerInfo): Buffer | null {
  const found = signerInfo.unsignedAttrs?.attributes.find(({ type }) => type === oid.timeStampToken);
  const [token] = (found?.values ?? []) as asn1.AsnType[];
  return token ? Buffer.from(token.toBER()) : null;
}

/** The same signature with a time stamp beside it, which no signature covers. @throws Error when it has one already */
export function withStamp(der: Uint8Array, token: Uint8Array): Buffer {
  const { signedData, signerInfo } = readSignedData(der);
  if (stampOf(signerInfo)) throw new Error("the signature is stamped already");
  const { result } = asn1.fromBER(arrayBuffer(token));
  const stamp = new pkijs.Attribute({ type: oid.timeStampToken, values: [result] });
  const unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [stamp] });
  const { certificates, ...parts } = partsOf({ signedData, signerInfo });
  return assemble(certificates, { ...parts, unsignedAttrs });
}
