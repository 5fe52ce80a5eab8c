import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { minutesDocument } from "@/lib/ceremonies/minutes-document";
import { listPhotos } from "@/lib/ceremonies/photo-queries";
import { findCeremony } from "@/lib/ceremonies/queries";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { removePhoto } from "@/lib/ceremonies/remove-photo";
import { takePhoto } from "@/lib/ceremonies/take-photo";
import { unrecordedPeople } from "@/lib/ceremonies/unrecorded-people";
import { updateCeremony } from "@/lib/ceremonies/update-ceremony";
import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { openStorage } from "@/lib/storage/open-storage";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { type World, world } from "@/tests/support/world";
import { planned, START } from "./planned";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });
const say = { number: "800/ 214 /DISDIK/X/2028", date: "2028-10-13" };

/** A picture whose camera wrote down where it was. */
const snapshot = (color: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: color } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 53/1 0/1" } })
    .toBuffer();

const take = (actor: Actor, ceremonyId: string, bytes: Buffer, kind = "jpeg") =>
  takePhoto(actor, { ceremonyId }, async ({ storage, maxBytes }) => {
    const stored = await storage.put(bytes, { maxBytes });
    return { file: { ...stored, kind }, fields: { caption: "Pembacaan ikrar" } };
  });

describe("photographs", () => {
  test("are drawn anew, without what the camera wrote beside them", async () => {
    const ceremonyId = await planned(w, w.units.education);
    const bytes = await snapshot("seagreen");
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { photoId } = await take(w.ratna, ceremonyId, bytes);
    expect(await take(w.ratna, ceremonyId, bytes)).toEqual({ ceremonyId, photoId });
    expect(await listPhotos(w.ratna, ceremonyId)).toEqual([
      { id: photoId, caption: "Pembacaan ikrar", width: 900, height: 600 },
    ]);
    const kept = await db.ceremonyPhoto.findUniqueOrThrow({ where: { id: photoId } });
    const drawn = await openStorage({ dataDir: env().DATA_DIR }).read(kept.sha256);
    expect((await sharp(drawn).metadata()).exif).toBeUndefined();
    await removePhoto(w.ratna, { ceremonyId, photoId });
    expect(await listPhotos(w.ratna, ceremonyId)).toEqual([]);
  });

  test("that are none are refused in words for photographs", async () => {
    const ceremonyId = await planned(w, w.units.education);
    const small = await sharp({ create: { width: 90, height: 60, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    await expect(take(w.ratna, ceremonyId, small, "png")).rejects.toMatchObject({
      code: "file_unreadable",
      sentence: expect.stringMatching(/^Foto ini terlalu kecil/),
    });
    await expect(take(w.hadi, ceremonyId, small, "png")).rejects.toEqual(code("not_found"));
  });
});

describe("minutes", () => {
  test("need a ceremony that was held, and somebody who led it", async () => {
    const ceremonyId = await planned(w, w.units.education);
    await expect(issueMinutes(w.ratna, { ceremonyId, ...say })).rejects.toEqual(code("ceremony_not_held"));
    await holdCeremony(w.ratna, { ceremonyId, ikrar: "read" }, START);
    await expect(issueMinutes(w.ratna, { ceremonyId, ...say })).rejects.toEqual(code("ceremony_without_leader"));
    await expect(issueMinutes(w.ratna, { ceremonyId, ...say, date: "2028-10-12" })).rejects.toMatchObject({
      fields: { date: "Tanggal berita acara mendahului acaranya. Perbaiki." },
    });
  });

  test("of Mesuji: twelve sign symbolically, Bawaslu looks on, and all of it is printed", async () => {
    const pens = Array.from({ length: 12 }, (_, at) => ({
      ...{ role: "signatory", name: `Kepala Sekolah ${at + 1}, S.Pd.`, office: `Kepala SDN ${at + 1}` },
    }));
    const ceremonyId = await planned(w, w.units.education, {
      place: "Balai Desa Wiralaga Mulya, Kecamatan Mesuji",
      people: [
        { role: "leader", employeeId: w.ratna.employeeId, office: "Kepala Dinas Pendidikan dan Kebudayaan" },
        { role: "reader", employeeId: w.siti.employeeId },
        { role: "witness", name: "Bambang Wahyudi", office: "Anggota Bawaslu Kabupaten Contoh" },
        { role: "witness", name: "Sulpakar", office: "Pj. Bupati Contoh" },
        ...pens,
      ],
    });
    const attendance = { employeeIds: [w.siti.employeeId, w.budi.employeeId, w.ratna.employeeId] };
    const visitors = [{ name: "Bambang Wahyudi", office: "Anggota Bawaslu Kabupaten Contoh" }];
    await recordAttendance(w.ratna, { ceremonyId, ...attendance, visitors }, START);
    await holdCeremony(w.ratna, { ceremonyId, ikrar: "repeated" }, START);
    await take(w.ratna, ceremonyId, await snapshot("teal"));
    const issued = await issueMinutes(w.ratna, { ceremonyId, ...say });
    expect(await issueMinutes(w.ratna, { ceremonyId, ...say })).toEqual(issued);
    expect(await findCeremony(w.ratna, ceremonyId)).toMatchObject({ status: "minuted" });

    const { bytes, fileName } = await minutesDocument(w.ratna, ceremonyId);
    expect(fileName).toBe("berita-acara-apel-ikrar-netralitas-asn-2028-10-13.pdf");
    const pages = await readPages(bytes);
    const words = pages.join(" ").replace(/\s+/g, " ");
    for (const part of [
      "DINAS PENDIDIKAN DAN KEBUDAYAAN",
      "Nomor: 800/ 214 /DISDIK/X/2028",
      "Pada hari Jumat tanggal tiga belas bulan Oktober tahun dua ribu dua puluh delapan (13 Oktober 2028), pukul 07.30 WIB, bertempat di Balai Desa Wiralaga Mulya, Kecamatan Mesuji",
      "Ikrar netralitas dibacakan oleh Siti Rahmawati, S.Pd. (Guru Ahli Pertama) dan diikuti oleh seluruh peserta.",
      "12. Kepala Sekolah 12, S.Pd., Kepala SDN 12",
      "Acara dihadiri oleh 3 (tiga) dari 5 (lima) pegawai yang diundang, serta 1 (satu) tamu.",
      "Sebanyak 2 (dua) pegawai yang belum hadir menyusul.",
      "Rawa Indah, 13 Oktober 2028",
      "Sulpakar",
      "LAMPIRAN: DOKUMENTASI",
    ])
      expect(words).toContain(part);
    expect(words).toContain(issued.contentHash.slice(0, 16));
  });

  test("freeze everything: nothing changes any more, nor does the paper", async () => {
    const ceremonyId = await planned(w, w.units.school, {
      people: [{ role: "leader", employeeId: w.joko.employeeId }],
    });
    await holdCeremony(w.joko, { ceremonyId, ikrar: "not_spoken" }, START);
    await issueMinutes(w.joko, { ceremonyId, ...say });
    const before = await minutesDocument(w.joko, ceremonyId);
    await expect(updateCeremony(w.joko, { ceremonyId, place: "Aula" })).rejects.toEqual(code("ceremony_minuted"));
    await expect(recordAttendance(w.joko, { ceremonyId }, START)).rejects.toEqual(code("ceremony_minuted"));
    await expect(take(w.joko, ceremonyId, await snapshot("navy"))).rejects.toEqual(code("ceremony_minuted"));
    await expect(issueMinutes(w.joko, { ceremonyId, ...say, number: "lain" })).rejects.toEqual(
      code("ceremony_minuted"),
    );
    await db.ceremony.update({ where: { id: ceremonyId }, data: { place: "Diubah di basis data" } });
    expect((await minutesDocument(w.joko, ceremonyId)).bytes.equals(before.bytes)).toBe(true);
    await expect(minutesDocument(w.laras, ceremonyId)).rejects.toEqual(code("not_found"));
  });
});

test("who acts and is not recorded is named before the minutes, and can be recorded", async () => {
  const audience = { employmentTypes: ["PPPK"] };
  const ceremonyId = await planned(w, w.units.education, { day: "2028-10-10" });
  const acting = [
    { role: "leader", employeeId: w.ratna.employeeId },
    { role: "witness", employeeId: w.siti.employeeId },
    { role: "witness", name: "Tamu Luar", office: "KPU" },
  ];
  await updateCeremony(w.ratna, { ceremonyId, addPeople: acting });
  const who = async () =>
    (await unrecordedPeople(w.ratna, ceremonyId)).map(({ employeeId, invited }) => [employeeId, invited]);
  expect(Object.fromEntries(await who())).toEqual({
    [w.ratna.employeeId ?? ""]: true,
    [w.siti.employeeId ?? ""]: true,
  });
  expect(await unrecordedPeople(w.away.rudi, ceremonyId)).toEqual([]);
  await recordAttendance(w.ratna, { ceremonyId, employeeIds: [w.siti.employeeId] }, START);
  expect((await who()).map(([id]) => id)).toEqual([w.ratna.employeeId]);
  // Outside the circle that is invited the same person is written down as a visitor.
  await updateCeremony(w.ratna, { ceremonyId, audience });
  const [left] = await unrecordedPeople(w.ratna, ceremonyId);
  expect(left).toMatchObject({ employeeId: w.ratna.employeeId, invited: false });
  await recordAttendance(w.ratna, { ceremonyId, visitors: [{ name: left?.name, office: left?.office }] }, START);
  expect(await who()).toEqual([]);
});
