import { expect, test } from "vitest";
import { CeremonyList } from "@/components/ceremonies/ceremony-list";
import { OwnCheckIn } from "@/components/ceremonies/own-check-in";
import { LiveCount } from "@/components/ceremonies/screen/live-count";
import { PledgeSide } from "@/components/ceremonies/screen/pledge-side";
import { ScanSide } from "@/components/ceremonies/screen/scan-side";
import { TabletTurn } from "@/components/ceremonies/tablet/tablet-turn";
import type { CeremonyView } from "@/lib/ceremonies/schema";
import { render, words } from "./render";

const text = { title: "Ikrar", opening: "Dalam rangka Pemilu, kami berikrar:", closing: "" };
const side = (points: string[]) =>
  render(<PledgeSide owner="Dinas" day="Jumat, 13 Oktober 2028" place="Balai Desa" text={{ ...text, points }} />);

test("the screen sets four points large, and twelve long ones smaller rather than out of sight", () => {
  const size = (html: string) => /data-size="(\d)"/.exec(html)?.[1];
  expect(size(side(["Menjaga netralitas", "Menolak politik uang"]))).toBe("0");
  expect(size(side(Array.from({ length: 12 }, (_, at) => `${at} ${"menjaga netralitas ".repeat(9)}`)))).toBe("5");
});

test("a doubled word stays on its line", () => {
  expect(side(["tidak melakukan praktik-praktik intimidasi"])).toContain(
    '<span class="whitespace-nowrap">praktik-praktik</span>',
  );
});

const checkIn = {
  action: async () => ({ problem: null, values: {} }),
  ...{ ceremonyId: "c", code: "7K2PM", person: "Siti Rahmawati, S.Pd.", name: "Apel Ikrar", place: "Balai Desa" },
  when: "Jumat, 13 Oktober 2028, 07.30 WIB",
  cancelReason: null,
  hours: { from: "13 Oktober 2028, 05.30 WIB", until: "13 Oktober 2028, 13.30 WIB" },
};

const pact = { id: "p", done: false, closed: false, turn: null };
const turn = { wave: "Gelombang 2 · OPD", day: "20 Oktober 2028" };

test("whoever is there is not told to have signed", () => {
  const open = words(render(<OwnCheckIn {...checkIn} state="open" attended={null} pact={pact} />));
  expect(open).toContain("Saya hadir");
  const there = words(render(<OwnCheckIn {...checkIn} state="over" attended="07.41 WIB" pact={pact} />));
  expect(there).toContain("Siti Rahmawati, S.Pd. tercatat hadir pukul 07.41 WIB.");
  expect(there).toContain("Kehadiran belum berarti menandatangani.");
  expect(there).not.toContain("Saya hadir");
  const early = words(render(<OwnCheckIn {...checkIn} state="early" attended={null} pact={null} />));
  expect(early).toContain("Kehadiran dinyatakan antara 13 Oktober 2028, 05.30 WIB dan 13 Oktober 2028, 13.30 WIB.");
});

test("the way from the hall to the pact asks whether one is there, in one press by the QR for signing", () => {
  const asked = render(<OwnCheckIn {...checkIn} state="open" attended={null} pact={pact} />);
  expect(asked).toContain('href="/hadir/7K2PM/pakta"');
  const both = render(<OwnCheckIn {...checkIn} state="open" attended={null} pact={pact} andPact />);
  expect(words(both)).toContain("Saya hadir, buka pakta saya");
  expect(both).toContain('name="next" value="pakta"');
  const there = render(<OwnCheckIn {...checkIn} state="open" attended="07.41 WIB" pact={pact} />);
  expect(there).toContain('href="/pakta/p"');
});

test("who cannot sign now is told why, on the own phone and at a shared tablet, and is offered the words", () => {
  const attendance = null;
  const person = { person: "Siti Rahmawati, S.Pd.", ceremony: "Apel Ikrar", secondsLeft: 600, attendance };
  for (const [own, why] of [
    [{ ...pact, turn }, "Giliran Anda, Gelombang 2 · OPD, dimulai 20 Oktober 2028."],
    [{ ...pact, closed: true }, "Penandatanganan sudah ditutup."],
  ] as const) {
    const phone = render(<OwnCheckIn {...checkIn} state="open" attended={null} pact={own} />);
    const tablet = render(<TabletTurn {...person} pact={own} />);
    for (const page of [phone, tablet]) {
      expect(words(page)).toContain(why);
      expect(words(page)).toContain("Baca naskah pakta");
      expect(words(page)).not.toMatch(/tanda ?tangani pakta/);
      expect(page).toContain('href="/pakta/p"');
    }
  }
});

test("a cancelled ceremony leads to the pact only while it can still be signed", () => {
  const called = { ...checkIn, state: "cancelled", cancelReason: "Hujan lebat", attended: null } as const;
  expect(words(render(<OwnCheckIn {...called} pact={pact} />))).toContain("Buka pakta saya");
  expect(words(render(<OwnCheckIn {...called} pact={{ ...pact, closed: true }} />))).not.toContain("Pakta Anda");
});

test("a hall that invites more than owe a pact says so, and one that invites just those says nothing", () => {
  const figures = { ceremonyId: "c", due: 53, done: 12, rate: 0.22, lastMinute: 0, attended: 6, visitors: 0 };
  const count = (invited: number, closed = false) =>
    words(render(<LiveCount figures={figures} source="/f" stream="/s" invited={invited} closed={closed} />));
  expect(count(56)).toContain("56 undangan, 53 di antaranya wajib menandatangani");
  expect(count(53)).not.toContain("undangan");
  expect(count(53)).toContain("Langsung");
  expect(count(53, true)).toContain("Penandatanganan ditutup");
  expect(count(53, true)).not.toContain("Langsung");
});

test("the screen of a closed campaign shows no way to sign", () => {
  const way = { code: "7K2PM", signUrl: "https://i/hadir/7K2PM/pakta", checkInUrl: "https://i/hadir/7K2PM" };
  const side = (closed: boolean) => render(<ScanSide {...way} address="i/hadir" closed={closed} />);
  expect(words(side(false))).toContain("Pindai untuk menandatangani");
  expect(words(side(true)).trim()).toBe("Penandatanganan ditutup");
  expect(side(true)).not.toContain("<svg");
});

test("a list says whose ceremony, when in its zone, and how many were there", () => {
  const ceremony: CeremonyView = {
    ...{ id: "c", agencyId: "a", agencyName: "Pemerintah Kota Kendari", unit: null, code: "7K2PM" },
    campaign: { id: "k", name: "Pakta Netralitas" },
    ...{ name: "Penandatanganan 1.246 PPPK", startsAt: "2024-02-07T00:30:00.000Z", zone: "WITA", place: "Balai Kota" },
    ...{ programme: [], audience: { employmentTypes: ["PPPK"], tiers: [] }, status: "held", ikrar: "repeated" },
    ...{ people: [], cancelReason: null, attended: 1_246, visitors: 4 },
  };
  const said = words(render(<CeremonyList ceremonies={[ceremony]} />));
  expect(said).toContain("Rabu, 7 Februari 2024, 08.30 WITA");
  expect(said).toMatch(/Pemerintah Kota Kendari.*Terlaksana.*1\.246 hadir dan 4 tamu/);
});
