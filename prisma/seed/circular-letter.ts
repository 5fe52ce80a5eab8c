import { drawLabelledRows } from "@/lib/documents/labelled-rows";
import { drawLetterhead } from "@/lib/documents/letterhead";
import { mm, Sheet } from "@/lib/documents/sheet";
import type { TextStyle } from "@/lib/documents/text-lines";
import { formatDate, startOfDay } from "@/lib/format/date";
import { AGENCY, LETTERHEAD } from "./campaigns";

const body: TextStyle = { style: "regular", size: 11.5, leading: 1.35, align: "justify" };
const heading: TextStyle = { style: "bold", size: 12.5, leading: 1.3, align: "center" };

const POINTS = [
  "Setiap pegawai menjaga netralitas dan tidak memihak peserta pemilihan mana pun, baik di dalam maupun di luar jam kerja.",
  "Setiap pegawai tidak menyatakan dukungan melalui media sosial, termasuk dengan menyukai, mengomentari, atau membagikan unggahan peserta pemilihan.",
  "Setiap pegawai tidak menggunakan fasilitas, anggaran, atau program pemerintah untuk kepentingan peserta pemilihan.",
  "Kepala perangkat daerah mengawasi pelaksanaannya dan memastikan setiap pegawai membaca surat edaran ini serta menandatangani pakta netralitas.",
];

export type Letter = { issuer: string; number: string; date: string; title: string };

/** The invented circular of the demonstration as a letter of one page. */
export async function drawCircular({ issuer, number, date, title }: Letter): Promise<Buffer> {
  const on = startOfDay(date, AGENCY.zone);
  const { government, address, contact, place } = LETTERHEAD;
  const sheet = new Sheet({ title, author: issuer, subject: `Surat Edaran Nomor ${number}`, createdAt: on });
  const head = { institution: issuer.toUpperCase(), unitName: null, emblem: null };
  drawLetterhead(sheet, { ...head, addressLines: [government, address, contact] });
  sheet.space(mm(4));
  for (const line of ["SURAT EDARAN", `NOMOR ${number}`, "TENTANG", title.toUpperCase()])
    sheet.paragraph(line, heading);
  sheet.space(mm(6));
  const rows = [{ label: "Kepada", value: "Seluruh Aparatur Sipil Negara di lingkungan Pemerintah Kabupaten Contoh" }];
  drawLabelledRows(sheet, rows, body, { labelWidth: mm(20) });
  sheet.space(mm(5));
  sheet.paragraph("Dalam rangka menjaga netralitas pegawai pada pemilihan umum, disampaikan hal-hal berikut:", body);
  sheet.space(mm(2));
  POINTS.forEach((point, at) => {
    sheet.paragraph(`${at + 1}.  ${point}`, body);
    sheet.space(mm(1.5));
  });
  sheet.space(mm(3));
  sheet.paragraph("Demikian untuk dilaksanakan dengan penuh tanggung jawab.", body);
  sheet.space(mm(8));
  const right: TextStyle = { ...body, align: "right" };
  sheet.paragraph(`${place}, ${formatDate(on, AGENCY.zone)}`, right);
  sheet.paragraph(issuer, right);
  return sheet.finish(() => {});
}
