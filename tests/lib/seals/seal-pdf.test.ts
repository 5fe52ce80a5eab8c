import { expect, test } from "vitest";
import { renderPactPdf } from "@/lib/documents/pact-pdf";
import { checkSeal } from "@/lib/seals/check-seal";
import { makeCertificate } from "@/lib/seals/make-certificate";
import { readP12 } from "@/lib/seals/p12-signer";
import { sealPdf } from "@/lib/seals/seal-pdf";
import { readSeal, sealBytes } from "@/lib/seals/seal-place";
import { fingerprintOf, keySigner } from "@/lib/seals/signer";
import { smallPdf } from "@/tests/support/small-pdf";
import { facts } from "../documents/sample-facts";
import { askingPdfsig, has, opensslAccepts, SAMPLE_P12 } from "./seal-programs";

const at = new Date("2028-10-05T03:00:00Z");
const names = {
  organisation: "Pemerintah Kabupaten Contoh",
  validFrom: new Date("2026-01-01"),
  validUntil: new Date("2046-01-01"),
};
const authority = await makeCertificate({ ...names, commonName: "CA Internal" });
const pair = await makeCertificate({ ...names, commonName: 'Segel Kabupaten Contoh, "satu"', issuer: authority });
const signer = keySigner(pair.key, [pair.certificate]);
const small = smallPdf();
const drawn = await renderPactPdf(facts);
const sealed = await sealPdf(drawn, signer, { reason: "Disegel (contoh)", at });

test("the seal is appended: what was drawn stays byte for byte, and the seal covers all of the file", () => {
  expect(sealed.subarray(0, drawn.length).equals(drawn)).toBe(true);
  const { from, to } = readSeal(sealed);
  expect(sealed.subarray(drawn.length, from).toString("latin1")).toContain("/SubFilter /ETSI.CAdES.detached");
  expect(to).toBeLessThan(sealed.length);
  expect(checkSeal(sealed)).toMatchObject({ intact: true, fingerprint: fingerprintOf(pair.certificate), stamp: null });
});

test("PDF/A-2: the field has no size and is printed, and nothing else of the form is written", () => {
  const added = sealed.subarray(drawn.length).toString("latin1");
  expect(added).toContain("/Rect [0 0 0 0]");
  expect(added).toMatch(/\/F 132\b/);
  expect(added).not.toMatch(/NeedAppearances|\/DR|\/AP|ModDate/);
});

test("PAdES: the time stands in the dictionary and not among the signed attributes", () => {
  expect(sealed.toString("latin1")).toContain("/M (D:20281005030000Z)");
  const cms = sealBytes(sealed, readSeal(sealed)).toString("hex");
  // DER of the object identifiers 1.2.840.113549.1.9.5 and .9.16.2.47.
  expect(cms).not.toContain("06092a864886f70d010905");
  expect(cms).toContain("060b2a864886f70d010910022f");
});

test("whatever length a signature happens to have, it fills its place", async () => {
  for (let times = 0; times < 10; times += 1) {
    const file = await sealPdf(small, signer, { reason: "Uji", at });
    const place = readSeal(file);
    expect(2 * sealBytes(file, place).length).toBe(place.to - place.from - 2);
  }
  const rare = { ...signer, sign: () => signer.sign(Buffer.from("other")) };
  expect(checkSeal(await sealPdf(small, rare, { reason: "Uji", at }))).toMatchObject({ intact: false });
});

/** Positions all over the file, and each side of every edge of the signature's gap. */
function positions(file: Buffer, count = 48): number[] {
  const { from, to } = readSeal(file);
  const spread = Array.from({ length: count }, (_, index) => Math.floor((index * (file.length - 1)) / (count - 1)));
  return [...new Set([...spread, from - 1, from, from + 1, to - 2, to - 1, to, file.length - 1])];
}

/** Positions within the signature, and so within the certificate that it carries. */
function withinSignature(file: Buffer): number[] {
  const { from, to } = readSeal(file);
  return Array.from({ length: Math.floor((to - from) / 23) }, (_, index) => from + 23 * index);
}

const changed = (file: Buffer, position: number): Buffer => {
  const copy = Buffer.from(file);
  // A hex digit becomes another hex digit, and no digit becomes the same one in capitals.
  copy[position] = copy[position] === 0x31 ? 0x32 : 0x31;
  return copy;
};

test("our own check accepts the seal and refuses every one-byte change, most of all within the signature", () => {
  expect(positions(sealed).length).toBeGreaterThan(50);
  const tried = [...positions(sealed), ...withinSignature(sealed)];
  const passed = tried.filter((position) => checkSeal(changed(sealed, position)).intact);
  expect(passed).toEqual([]);
});

test("bytes behind the end, a second signature and a part left out are refused", () => {
  expect(checkSeal(Buffer.concat([sealed, Buffer.from("\n")]))).toMatchObject({ intact: false });
  expect(checkSeal(Buffer.concat([sealed, Buffer.from("/ByteRange [0 1 2 3]")]))).toMatchObject({ intact: false });
  expect(checkSeal(drawn)).toMatchObject({ intact: false });
  expect(checkSeal(Buffer.alloc(0))).toMatchObject({ intact: false });
});

/**
 * The bytes of the signature that NSS does not look at, found by trying each: versions of SignedData and SignerInfo, the
 * type of the content, the count of unused bits of the certificate's signature. RFC 5652 has nobody sign them, in no
 * file of anybody; the document and the certificate stay as they were. Our own check refuses these too.
 */
const UNREAD_BY_NSS = new Set([25, ...[45, 46, 47, 48, 49, 50, 51, 52, 53], 505, 587]);

/** All three sentences belong to it: the first alone would pass a file of whoever makes a certificate for himself. */
const accepted = (said: string): boolean =>
  ["Signature is Valid", "Total document signed", "Certificate is Trusted"].every((words) => said.includes(words));

test.runIf(has("pdfsig"))(
  "pdfsig (where it is installed), knowing the authority, accepts the seal and refuses every one-byte change",
  async () => {
    const known = await readP12(SAMPLE_P12.file, SAMPLE_P12.password);
    const file = await sealPdf(drawn, known, { reason: "Disegel (contoh)", at });
    const tried = [...positions(file), ...withinSignature(file)];
    await askingPdfsig((pdfsig) => {
      expect(accepted(pdfsig(file))).toBe(true);
      expect(pdfsig(file)).toContain("Signature Type: ETSI.CAdES.detached");
      expect(pdfsig(sealed)).toContain("Certificate issuer is unknown");
      const start = readSeal(file).from + 1;
      const passed = tried.filter((position) => accepted(pdfsig(changed(file, position))));
      expect(passed.filter((position) => !UNREAD_BY_NSS.has(Math.floor((position - start) / 2)))).toEqual([]);
      expect(passed.filter((position) => checkSeal(changed(file, position)).intact)).toEqual([]);
    });
  },
);

test.runIf(has("openssl"))(
  "openssl (where it is installed) accepts the seal and refuses every one-byte change",
  async () => {
    expect(await opensslAccepts(sealed, authority.certificate)).toBe(true);
    const passed: number[] = [];
    for (const position of positions(sealed)) {
      if (await opensslAccepts(changed(sealed, position), authority.certificate)) passed.push(position);
    }
    expect(passed).toEqual([]);
  },
);
