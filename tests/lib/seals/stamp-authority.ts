import { createHash, sign as signBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as asn1 from "asn1js";
import * as pkijs from "pkijs";
import { arrayBuffer, oid, readCertificate } from "@/lib/seals/cms";
import { makeCertificate, type Pair } from "@/lib/seals/make-certificate";

/** How a time stamp authority behaves. */
export type Manner =
  | "right"
  | "down"
  | "slow"
  | "other imprint"
  | "other nonce"
  | "old clock"
  | "forged"
  | "rubbish"
  | "refuses";

/** A time stamp authority (RFC 3161) on loopback, written from the specification with pkijs. */
export async function startAuthority(manner: Manner = "right") {
  const pair = await stampingPair();
  const state = { manner, asked: 0 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      state.asked += 1;
      if (state.manner === "slow") return;
      if (state.manner === "down") return void response.writeHead(503).end();
      response.writeHead(200, { "content-type": "application/timestamp-reply" });
      response.end(state.manner === "rubbish" ? "hello" : answer(Buffer.concat(parts), pair, state.manner));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, state, stop, certificate: pair.certificate };
}

/** A certificate that may stamp: ours with the purpose added, signed anew by its own key. */
async function stampingPair(): Promise<Pair> {
  const pair = await makeCertificate({
    ...{ commonName: "Penanda Waktu", organisation: "Uji" },
    ...{ validFrom: new Date("2026-01-01"), validUntil: new Date("2046-01-01") },
  });
  const certificate = readCertificate(pair.certificate);
  const purpose = new pkijs.ExtKeyUsage({ keyPurposes: ["1.3.6.1.5.5.7.3.8"] });
  certificate.extensions?.push(
    new pkijs.Extension({ extnID: "2.5.29.37", critical: true, extnValue: purpose.toSchema().toBER() }),
  );
  const key = await crypto.subtle.importKey(
    "pkcs8",
    arrayBuffer(pair.key.export({ type: "pkcs8", format: "der" })),
    { name: "ECDSA", namedCurve: "P-256" },
    false,
    ["sign"],
  );
  await certificate.sign(key, "SHA-256");
  return { certificate: Buffer.from(certificate.toSchema(true).toBER()), key: pair.key };
}

function answer(asked: Buffer, { certificate, key }: Pair, manner: Manner): Buffer {
  const request = pkijs.TimeStampReq.fromBER(arrayBuffer(asked));
  const imprint = request.messageImprint;
  if (manner === "other imprint") imprint.hashedMessage = octets(createHash("sha256").update("other").digest());
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: "1.2.3.4.1",
    messageImprint: imprint,
    serialNumber: new asn1.Integer({ value: 7 }),
    genTime: new Date(manner === "old clock" ? Date.now() - 86_400_000 : Date.now()),
    nonce: manner === "other nonce" ? new asn1.Integer({ value: 5 }) : request.nonce,
  });
  const content = Buffer.from(info.toSchema().toBER());
  const signer = readCertificate(certificate);
  const attribute = (type: string, value: asn1.AsnType) => new pkijs.Attribute({ type, values: [value] });
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.timeStampInfo })),
      attribute(oid.messageDigest, octets(createHash("sha256").update(content).digest())),
    ],
  });
  const toSign = Buffer.from(signedAttrs.toSchema().toBER());
  toSign[0] = 0x31;
  const signature = signBytes("sha256", manner === "forged" ? Buffer.from("other") : toSign, key);
  const algorithm = (algorithmId: string) => new pkijs.AlgorithmIdentifier({ algorithmId });
  const signedData = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.timeStampInfo, eContent: octets(content) }),
    digestAlgorithms: [algorithm(oid.sha256)],
    certificates: [signer],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm: algorithm(oid.sha256),
        signedAttrs,
        signatureAlgorithm: algorithm("1.2.840.10045.4.3.2"),
        signature: octets(signature),
      }),
    ],
  });
  const token = new pkijs.ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) });
  const refused = manner === "refuses";
  const response = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status: refused ? 2 : 0 }),
    ...(!refused && { timeStampToken: token }),
  });
  return Buffer.from(response.toSchema().toBER());
}

const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: arrayBuffer(bytes) });
