import { randomBytes, type X509Certificate } from "node:crypto";
import * as asn1 from "asn1js";
import * as pkijs from "pkijs";
import { checkSignedData, contentOf, SignatureCheckError } from "@/lib/seals/check-signed-data";
import { arrayBuffer, oid, readCertificate } from "@/lib/seals/cms";

/** How far an authority's clock may be from ours before we do not believe it, in milliseconds. */
const CLOCK_TOLERANCE = 300_000;
const LONGEST_ANSWER = 65_536;
/** Longest wait for one authority: a seal without a stamp now is better than one that keeps people waiting. */
const PATIENCE = 5_000;
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const EXTENDED_KEY_USAGE = "2.5.29.37";

export type Stamp = { token: Buffer; at: Date };
/** Why an authority gave none. */
export type StampProblem = "unreachable" | "slow" | "refused" | "wrong";

export class StampError extends Error {
  override readonly name = "StampError";
  constructor(
    readonly problem: StampProblem,
    reason: string,
  ) {
    super(`time stamp ${problem}: ${reason}`);
  }
}

/** What a signature, or a file, is asked to be stamped by: its SHA-256. */
export type StampRequest = { digest: Buffer; nonce: Buffer };

/** A time stamp (RFC 3161) from the first authority that gives a right one. @throws StampError of the last one asked */
export async function fetchStamp(
  digest: Buffer,
  { urls, patience = PATIENCE, now = new Date() }: { urls: readonly string[]; patience?: number; now?: Date },
): Promise<Stamp> {
  let last = new StampError("unreachable", "no authority is set");
  for (const url of urls) {
    const request = { digest, nonce: randomBytes(8) };
    try {
      return readStamp(await ask(url, request, patience), request, now);
    } catch (error) {
      if (!(error instanceof StampError)) throw error;
      last = error;
    }
  }
  throw last;
}

async function ask(url: string, request: StampRequest, patience: number): Promise<Buffer> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
      body: new Uint8Array(stampRequest(request)),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) throw new StampError("refused", `HTTP ${answer.status}`);
    return await limited(answer);
  } catch (error) {
    if (error instanceof StampError) throw error;
    const isSlow = error instanceof Error && error.name === "TimeoutError";
    throw new StampError(isSlow ? "slow" : "unreachable", error instanceof Error ? error.message : String(error));
  }
}

async function limited(answer: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > LONGEST_ANSWER) throw new StampError("wrong", "the answer is too long");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** TimeStampReq (DER), which asks for the authority's certificates along with the stamp. */
export function stampRequest({ digest, nonce }: StampRequest): Buffer {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: arrayBuffer(digest) }),
    }),
    nonce: new asn1.Integer({ valueHex: arrayBuffer(positive(nonce)) }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

/** As DER writes a number that is not negative. */
const positive = (number: Buffer): Buffer => {
  const short = number.subarray(number.findIndex((byte) => byte !== 0));
  return (short[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), short]) : short;
};

/** The stamp of a TimeStampResp, if it is one for this very request. @throws StampError */
export function readStamp(answer: Uint8Array, request: StampRequest, now: Date): Stamp {
  const { status, timeStampToken } = parsed(() => pkijs.TimeStampResp.fromBER(arrayBuffer(answer)));
  if (status.status > 1 || !timeStampToken) throw new StampError("refused", `status ${status.status}`);
  const token = Buffer.from(timeStampToken.toSchema().toBER());
  const { at, nonce } = checkStamp(token, request.digest);
  if (!nonce?.equals(positive(request.nonce))) throw new StampError("wrong", "the answer is for another request");
  if (Math.abs(at.getTime() - now.getTime()) > CLOCK_TOLERANCE) throw new StampError("wrong", "its clock is wrong");
  return { token, at };
}

/**
 * Checks a token by itself: that it stamps this digest and is signed by the authority whose certificate it carries.
 * @throws StampError
 */
export function checkStamp(token: Buffer, digest: Buffer): { at: Date; nonce: Buffer | null; authority: string } {
  const { signedData, signer } = signed(token);
  if (signedData.encapContentInfo.eContentType !== oid.timeStampInfo) throw new StampError("wrong", "no time stamp");
  const info = parsed(() => pkijs.TSTInfo.fromBER(arrayBuffer(contentOf(signedData))));
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== oid.sha256 || !imprint.equals(digest)) {
    throw new StampError("wrong", "the stamp is of something else");
  }
  if (!mayStamp(signer)) throw new StampError("wrong", "the certificate is not for time stamps");
  if (info.genTime < new Date(signer.validFrom) || info.genTime > new Date(signer.validTo)) {
    throw new StampError("wrong", "the certificate was not valid then");
  }
  const nonce = info.nonce ? Buffer.from(info.nonce.valueBlock.valueHexView) : null;
  return { at: info.genTime, nonce, authority: signer.subject };
}

function mayStamp({ raw }: X509Certificate): boolean {
  const usage = readCertificate(raw).extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = usage?.parsedValue as pkijs.ExtKeyUsage | undefined;
  return purposes?.keyPurposes.includes(TIME_STAMPING) ?? false;
}

function signed(token: Buffer) {
  try {
    return checkSignedData(token, null);
  } catch (error) {
    if (error instanceof SignatureCheckError) throw new StampError("wrong", error.message);
    throw error;
  }
}

function parsed<R>(read: () => R): R {
  try {
    return read();
  } catch (error) {
    throw new StampError("wrong", error instanceof Error ? error.message : String(error));
  }
}
