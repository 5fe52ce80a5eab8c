import { deviceName } from "@/lib/accounts/device";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { formatDate, formatDateTime, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { methodWords } from "@/lib/pacts/method-words";
import { exemptionName, type SignatureMethod } from "@/lib/pacts/schema";
import { type ChangeKind, changeKindNames } from "@/lib/population/schema";
import type { OwnChange, OwnPact, OwnSignature } from "@/lib/rights/own-pacts";
import { scanStateName } from "@/lib/scans/rules";
import type { ScanState } from "@/lib/scans/schema";

type At = (instant: string) => string;

/** A signature in one line: how it was given, from where, and what proves it. */
export function signatureLine(signature: OwnSignature, zone: Zone): string {
  const { signedAt, method, textVersion, verificationCode, drawing, ip, userAgent, sealed, supersededAt } = signature;
  return [
    `Tanda tangan ${formatDateTime(new Date(signedAt), zone)}`,
    methodWords(method as SignatureMethod).short.toLowerCase(),
    `naskah versi ${textVersion}`,
    ...(drawing ? [] : ["tanpa gambar tanda tangan"]),
    ...(ip ? [`alamat jaringan ${ip}`] : []),
    ...(userAgent ? [`peramban ${deviceName(userAgent)}`] : []),
    `kode ${formatVerificationCode(verificationCode)}`,
    sealed?.sealedAt ? `dokumen disegel ${formatDateTime(new Date(sealed.sealedAt), zone)}` : "dokumen belum disegel",
    ...(supersededAt ? ["sudah digantikan"] : []),
  ].join(", ");
}

/** What else is kept of a pact, a line each. */
export function pactLines(pact: OwnPact, zone: Zone): string[] {
  const at: At = (instant) => formatDateTime(new Date(instant), zone);
  const { addedAt, addedReason, waveName, unitName, openedAt, exemptions, declines, changes } = pact;
  return [
    `Masuk sasaran ${at(addedAt)}: ${addedReason}, ${unitName}${waveName ? `, gelombang ${waveName}` : ""}`,
    ...(openedAt ? [`Naskah dibuka ${at(openedAt)}`] : []),
    ...paperLines(pact, at),
    ...exemptions.flatMap(({ reason, note, startedAt, endedAt, endedReason, confirmedAt }) => [
      `Dikecualikan ${at(startedAt)}: ${exemptionName(reason, note)}${confirmedAt ? `; dipastikan ${at(confirmedAt)}` : ""}`,
      ...(endedAt ? [`Pengecualian berakhir ${at(endedAt)}${endedReason ? `: ${endedReason}` : ""}`] : []),
    ]),
    ...declines.map(({ reason, declinedAt }) => `Tidak bersedia, dinyatakan ${at(declinedAt)}: ${reason}`),
    // The opening itself says what the first line says, unless somebody wrote a note beside it.
    ...changes.filter(({ kind, note }) => kind !== "opened" || note).map((change) => changeLine(change, { at, zone })),
  ];
}

function paperLines({ sheets, forms, stackPages }: OwnPact, at: At): string[] {
  return [
    ...forms.map(({ kind, position, createdAt }) =>
      kind === "list"
        ? `Daftar kolektif dicetak ${at(createdAt)}, baris ${position}`
        : `Lembar pribadi dicetak ${at(createdAt)}`,
    ),
    ...sheets.flatMap(({ uploadedAt, fileName, state, verifications }) => [
      `Lembar ${fileName}, diunggah ${at(uploadedAt)}: ${scanStateName(state as ScanState).toLowerCase()}`,
      ...verifications.map(
        ({ accepted, note, verifiedAt, reversedAt }) =>
          `Lembar ${accepted ? "diterima" : "dikembalikan"} ${at(verifiedAt)}${note ? `, catatan: ${note}` : ""}${reversedAt ? `; dibatalkan ${at(reversedAt)}` : ""}`,
      ),
    ]),
    ...(stackPages.length > 0 ? [`Halaman tumpukan pindaian: ${formatCount(stackPages.length)}`] : []),
  ];
}

function changeLine(change: OwnChange, { at, zone }: { at: At; zone: Zone }): string {
  const { kind, reason, note, fromUnit, toUnit, worksAt, effectiveOn, changedAt, importName } = change;
  const way = [fromUnit && `dari ${fromUnit}`, toUnit && `ke ${toUnit}`, worksAt && `bertugas di ${worksAt}`];
  return [
    `${changeKindNames[kind as ChangeKind] ?? kind} ${at(changedAt)}: ${reason}`,
    ...way.filter(Boolean),
    ...(effectiveOn ? [`berlaku ${formatDate(startOfDay(effectiveOn, zone), zone)}`] : []),
    ...(note ? [`catatan: ${note}`] : []),
    ...(importName ? [`dari berkas ${importName}`] : []),
  ].join(", ");
}
