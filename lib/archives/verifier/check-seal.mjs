import { toHex } from "./bytes.mjs";
import { certificatesIn, verifyBy } from "./certificate.mjs";
import { as, DerError, membersOf, numberOf, oidOf, readDer, tags } from "./der.mjs";
import { findSeal } from "./find-seal.mjs";
import { sha256 } from "./sha256.mjs";

/** CMS (RFC 5652), CAdES (ETSI EN 319 122-1), time stamps (RFC 3161). */
const DATA = "1.2.840.113549.1.7.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.47";
const TIME_STAMP = "1.2.840.113549.1.9.16.2.14";
const TIME_STAMP_INFO = "1.2.840.113549.1.9.16.1.4";
const SHA_256 = "2.16.840.1.101.3.4.2.1";

const UNSUPPORTED =
  "tanda tangannya tidak dapat dihitung di sini; pakai peramban yang lebih baru, atau verifikasi.mjs dengan Node.js";

/** A seal that does not hold; its message is for the reader of the archive. */
class SealError extends Error {}
/** A seal that may hold, by means that are not known here. */
class UnknownMeansError extends Error {}

function fail(why) {
  throw new SealError(why);
}

/**
 * Checks the seal of a PDF by its own bytes: form, digest, signature, the certificate signed along, time stamp.
 * @param foreign a seal of another program (BSrE) need not sign its certificate along
 * @returns { state: "valid" | "invalid" | "unsupported", reason, signer?, isStamped? }: "unsupported" where it may hold
 */
export async function checkSeal(pdf, { foreign = false } = {}) {
  try {
    const { problem, covered, der } = findSeal(pdf);
    if (problem) fail(problem);
    const { certificates, info } = signedData(der, DATA);
    const { signer, attributes, signature } = signerOf(info, certificates);
    const digest = as(one(attributes, MESSAGE_DIGEST), tags.octets).content;
    if (!isSame(digest, sha256(...covered))) fail("isinya berubah sejak disegel");
    if (oidOf(one(attributes, CONTENT_TYPE)) !== DATA) fail("segelnya atas hal lain");
    const state = await verifyBy(signer, signature);
    if (state === "invalid") fail("tanda tangan pada segelnya tidak sah");
    if (!foreign || has(attributes, SIGNING_CERTIFICATE)) checkBinding(one(attributes, SIGNING_CERTIFICATE), signer);
    // The seventh member, where there is one: what no signature covers.
    const isStamped = checkStamp(info[6], signature.signature);
    return {
      state,
      reason: state === "valid" ? null : UNSUPPORTED,
      signer,
      isStamped,
    };
  } catch (error) {
    if (error instanceof UnknownMeansError) return { state: "unsupported", reason: error.message };
    if (error instanceof SealError) return { state: "invalid", reason: error.message };
    if (error instanceof DerError) return { state: "invalid", reason: "segelnya tidak terbaca" };
    throw error;
  }
}

/** Signed data with its one signer. */
function signedData(der, type) {
  const [kind, place] = membersOf(readDer(der, tags.sequence));
  if (oidOf(kind) !== SIGNED_DATA) fail("segelnya tidak terbaca");
  const [, , encapsulated, ...rest] = membersOf(readDer(as(place, tags.place(0)).content, tags.sequence));
  const [contentType, content] = membersOf(encapsulated);
  if (oidOf(contentType) !== type) fail("segelnya atas hal lain");
  // A seal is beside what it seals, never around it.
  if (type === DATA && content) fail("segelnya atas hal lain");
  const held = rest.find(({ tag }) => tag === tags.place(0));
  const signers = membersOf(as(rest.at(-1), tags.set));
  if (signers.length !== 1) fail("segelnya tidak terbaca");
  const members = membersOf(as(signers[0], tags.sequence));
  if (members.length > 7) fail("segelnya tidak terbaca");
  return { content, certificates: certificatesIn(held ? membersOf(held) : []), info: members };
}

function signerOf([, id, digestWith, attributes, signedWith, value], certificates) {
  if (oidOf(membersOf(digestWith)[0]) !== SHA_256) throw new UnknownMeansError("sidik segelnya bukan SHA-256");
  if (id?.tag !== tags.sequence) throw new UnknownMeansError("segelnya menyebut sertifikatnya dengan cara lain");
  const [issuer, serial] = membersOf(id);
  const [name, number] = [toHex(as(issuer, tags.sequence).whole), toHex(numberOf(serial))];
  const signer = certificates.find((each) => each.issuer === name && each.serial === number);
  if (!signer) fail("sertifikatnya tidak ada di dalam segel");
  // Signed as what they are, a SET OF, and not under their tag in the structure.
  const bytes = as(attributes, tags.place(0)).whole.slice();
  bytes[0] = tags.set;
  const signature = as(value, tags.octets).content;
  const algorithm = oidOf(membersOf(signedWith)[0]);
  return { signer, attributes: membersOf(attributes), signature: { bytes, signature, algorithm } };
}

const has = (attributes, type) => attributes.some((each) => oidOf(membersOf(each)[0]) === type);

/** The value of the one attribute of a type. */
function one(attributes, type) {
  const found = attributes.map(membersOf).filter(([kind]) => oidOf(kind) === type);
  if (found.length !== 1) fail("segelnya tidak lengkap");
  const [value, second] = membersOf(as(found[0][1], tags.set));
  if (!value || second) fail("segelnya tidak lengkap");
  return value;
}

/** ESSCertIDv2 (RFC 5035): the certificate's hash is signed along, so that no other can be put in its place. */
function checkBinding(value, { fingerprint }) {
  const [first, second] = membersOf(membersOf(membersOf(value)[0])[0]);
  // SHA-256 is the default, and then left out.
  const isNamed = first?.tag === tags.sequence;
  if (isNamed && oidOf(membersOf(first)[0]) !== SHA_256)
    throw new UnknownMeansError("sidik sertifikatnya bukan SHA-256");
  const { content } = as(isNamed ? second : first, tags.octets);
  if (toHex(content) !== fingerprint) fail("segelnya terikat pada sertifikat lain");
}

/** Whether there is a time stamp, of this very signature. Who gave it is not judged. */
function checkStamp(unsigned, signature) {
  if (!unsigned) return false;
  const attributes = membersOf(as(unsigned, tags.place(1)));
  if (!has(attributes, TIME_STAMP)) return false;
  const { content } = signedData(one(attributes, TIME_STAMP).whole, TIME_STAMP_INFO);
  const info = inPieces(readDer(as(content, tags.place(0)).content));
  const [algorithm, hash] = membersOf(membersOf(readDer(info, tags.sequence))[2]);
  if (oidOf(membersOf(algorithm)[0]) !== SHA_256) throw new UnknownMeansError("sidik penanda waktunya bukan SHA-256");
  if (!isSame(as(hash, tags.octets).content, sha256(signature))) fail("penanda waktunya bukan untuk segel ini");
  return true;
}

/** Content is the one thing in CMS that need not be DER: an octet string may be a list of them. */
function inPieces(element) {
  if (element.tag !== tags.octetsInPieces) return as(element, tags.octets).content;
  return Uint8Array.from(membersOf(element).flatMap((piece) => [...as(piece, tags.octets).content]));
}

const isSame = (a, b) => toHex(a) === toHex(b);
