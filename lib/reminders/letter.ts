import { formatCount, formatRate } from "@/lib/format/number";
import { salutation } from "@/lib/format/salutation";
import type { Block, Letter } from "@/lib/mail/letter";
import type { LetterFacts, OwnPact, UnitStanding } from "@/lib/reminders/letter-facts";

/** Names and sub-units that one message lists; more are counted. */
export const LISTED = 15;

/** "A", "B", "dan 12 orang lain": a list that stays readable. */
export function cutList(items: readonly string[], total: number, rest: string): string[] {
  const shown = items.slice(0, LISTED);
  return total > shown.length ? [...shown, `dan ${formatCount(total - shown.length)} ${rest}`] : [...shown];
}

const by = ({ deadline, overdue }: { deadline: string; overdue: boolean }) =>
  overdue ? `tenggat ${deadline} telah lewat` : `paling lambat ${deadline}`;

function ownBlocks({ own, reader, siteUrl }: LetterFacts): Block[] {
  const [first] = own;
  if (!first) return [];
  const line = (pact: OwnPact) =>
    pact.returnedNote === null
      ? `${pact.campaignName}, ${by(pact)}`
      : `${pact.campaignName}: lembar Anda dikembalikan untuk diperbaiki (${pact.returnedNote}), ${by(pact)}`;
  const lead =
    own.length === 1
      ? "Menurut catatan kami, pakta berikut belum selesai:"
      : `Menurut catatan kami, ${own.length} pakta berikut belum selesai:`;
  const entrance: Block = reader.activated
    ? { kind: "link", label: "Baca dan tanda tangani melalui", url: `${siteUrl}/pakta` }
    : { kind: "link", label: "Aktifkan akun Anda dengan kode dari operator unit melalui", url: `${siteUrl}/aktivasi` };
  return [
    { kind: "paragraph", text: lead },
    { kind: "list", items: own.map(line) },
    entrance,
    {
      kind: "paragraph",
      text: "Netralitas tidak mengurangi hak pilih Anda. Apabila Anda sudah menandatangani, abaikan pesan ini.",
    },
  ];
}

/** How far a unit is, in numbers that add up: who has signed, whose sheet waits, who is missing. */
export function figureWords(unit: Pick<UnitStanding, "done" | "owing" | "waiting" | "missing">): string {
  const { done, owing, waiting, missing } = unit;
  const sheets = waiting > 0 ? `, ${formatCount(waiting)} lembar menunggu verifikasi` : "";
  return `${formatCount(done)} dari ${formatCount(owing)} pegawai sudah (${formatRate(owing === 0 ? null : done / owing)})${sheets}, ${formatCount(missing)} belum`;
}

function unitBlocks(unit: UnitStanding): Block[] {
  const figures = `${unit.campaignName}, ${by(unit)}: ${figureWords(unit)}.`;
  const blocks: Block[] = [
    { kind: "heading", text: unit.unitName },
    { kind: "paragraph", text: figures },
  ];
  if (unit.subUnits.length > 0) {
    const lines = unit.subUnits.map(({ name, missing }) => `${name}: ${formatCount(missing)} belum`);
    blocks.push({ kind: "list", items: cutList(lines, unit.subUnits.length, "unit lain") });
  }
  if (unit.names.length > 0) {
    blocks.push({ kind: "paragraph", text: "Yang belum menandatangani:" });
    blocks.push({ kind: "list", items: cutList(unit.names, unit.missing, "orang lain") });
  }
  return blocks;
}

function subjectOf({ own, units }: LetterFacts): string {
  const [pact] = own;
  const [unit] = units;
  if (!pact && unit) {
    return units.length === 1
      ? `${unit.unitName}: ${formatCount(unit.missing)} pegawai belum menandatangani ${unit.campaignName}`
      : `Keadaan penandatanganan pakta di ${units.length} unit atau kegiatan`;
  }
  if (own.length > 1) return `Pengingat: ${own.length} pakta Anda belum selesai`;
  return pact?.returnedNote == null
    ? `Pengingat: ${pact?.campaignName ?? ""}`
    : `Lembar perlu diperbaiki: ${pact.campaignName}`;
}

/** The one message to a person: the own pacts first, then the units that they answer for. */
export function reminderLetter(facts: LetterFacts): Letter {
  const { reader, units, siteUrl, bkpsdmName, agencyName } = facts;
  const desk: Block[] =
    units.length > 0
      ? [
          { kind: "paragraph", text: "Keadaan penandatanganan di bawah tanggung jawab Anda:" },
          ...units.flatMap(unitBlocks),
          {
            kind: "paragraph",
            text: "Mohon bantuan Anda mengingatkan dengan santun; setiap orang menandatangani sendiri.",
          },
          { kind: "link", label: "Daftar terkini", url: siteUrl },
        ]
      : [];
  return {
    subject: subjectOf(facts),
    greeting: `Yth. ${salutation(reader.nip)} ${reader.name},`,
    blocks: [...ownBlocks(facts), ...desk],
    sender: `${bkpsdmName} ${agencyName}`,
    footnote: `Pesan ini dikirim oleh sistem Ikrar di ${siteUrl}, paling banyak satu kali sehari. Kami tidak pernah meminta kata sandi atau kode aktivasi melalui surat.`,
  };
}
