import { randomUUID } from "node:crypto";
import { rankName } from "@/lib/employees/grades";
import type { EmploymentType } from "@/lib/employees/terms";
import type { Chance } from "./chance";
import { inventName, type Sex } from "./person-names";
import { type Post, postsOf } from "./posts";
import type { SeedUnit } from "./unit-tree";

/** People besides the PNS; everybody else is PNS. */
const QUOTAS: readonly (readonly [EmploymentType, number])[] = [
  ["CPNS", 120],
  ["PPPK", 2180],
  ["PPPK_PARUH_WAKTU", 1200],
];

export type SeedPerson = {
  id: string;
  unit: SeedUnit;
  post: Post;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  nip: string;
  employmentType: EmploymentType;
  grade: string;
  rank: string | null;
  phone: string | null;
  email: string | null;
  standing: string;
  obligation: "obligated" | "exempt" | "out";
};

type Invention = {
  /** Bounds birth and appointment. */
  thisYear: number;
  quotas?: readonly (readonly [EmploymentType, number])[];
  /** Last digits of the NIP: agencies of one database that draw from other ranges share nobody's number. */
  serials?: readonly [first: number, last: number];
};

/** Invents the people of all units. */
export function inventPeople(
  units: readonly SeedUnit[],
  luck: Chance,
  { thisYear, quotas = QUOTAS, serials = [1, 29] }: Invention,
): SeedPerson[] {
  const posts = units.flatMap((unit) => postsOf(unit, luck).map((post) => ({ unit, post })));
  const types = new Map<object, EmploymentType>();
  const free = luck.shuffled(posts.filter(({ post }) => !post.fixed));
  for (const [type, count] of quotas) for (const seat of free.splice(0, count)) types.set(seat, type);

  const taken = new Set<string>();
  return posts.map((seat) => {
    const employmentType = types.get(seat) ?? "PNS";
    const sex: Sex = seat.post.title.startsWith("Bidan") || luck.happens(0.56) ? "F" : "M";
    const name = inventName(luck, sex);
    const { nip, age } = inventNip(luck, { employmentType, sex, thisYear, senior: seat.post.fixed, taken, serials });
    const grade = gradeOf(luck, employmentType, seat.post, age);
    return {
      id: randomUUID(),
      ...seat,
      name,
      ...titles(seat.post, sex, age, luck),
      nip,
      employmentType,
      grade,
      rank: rankName(employmentType, grade),
      phone: luck.happens(0.88)
        ? `08${luck.pick(["12", "13", "21", "22", "52", "57", "77", "95"])}${luck.between(10_000_000, 99_999_999)}`
        : null,
      email: luck.happens(0.6) ? `${name.toLowerCase().replace(/ /g, ".")}@contoh.example` : null,
      ...standingOf(luck, seat.post, employmentType),
    };
  });
}

type Birth = {
  employmentType: EmploymentType;
  sex: Sex;
  thisYear: number;
  senior: boolean;
  taken: Set<string>;
  serials: readonly [first: number, last: number];
};

/** An unused NIP (or NI PPPK: digits 13-14 count contracts from 21) that fits birth, appointment and sex. */
function inventNip(
  luck: Chance,
  { employmentType, sex, thisYear, senior, taken, serials }: Birth,
): { nip: string; age: number } {
  const two = (n: number) => String(n).padStart(2, "0");
  for (;;) {
    const age = employmentType === "CPNS" ? luck.between(22, 30) : senior ? luck.between(38, 57) : luck.between(25, 57);
    const hiredAt = Math.min(age - 1, luck.between(21, 34));
    const latest: Record<string, number> = {
      CPNS: thisYear - 1,
      PPPK: luck.between(2021, Math.min(2024, thisYear)),
      PPPK_PARUH_WAKTU: 2025,
    };
    const hired = latest[employmentType] ?? thisYear - age + hiredAt;
    const birth = `${thisYear - age}${two(luck.between(1, 12))}${two(luck.between(1, 28))}`;
    const middle = employmentType.startsWith("PPPK") ? "21" : two(luck.between(1, 12));
    const nip = `${birth}${hired}${middle}${sex === "M" ? 1 : 2}${String(luck.between(...serials)).padStart(3, "0")}`;
    if (taken.has(nip)) continue;
    taken.add(nip);
    return { nip, age };
  }
}

function gradeOf(luck: Chance, type: EmploymentType, post: Post, age: number): string {
  const graduate = post.degree.startsWith("S.") || post.degree === "dr." || post.degree.startsWith("M.");
  if (type === "PPPK") return graduate ? "IX" : post.degree ? "VII" : "V";
  if (type === "PPPK_PARUH_WAKTU") return graduate ? "IX" : "V";
  if (type === "CPNS") return graduate ? "III/a" : "II/c";
  if (post.tier === "JPT") return luck.pick(["IV/b", "IV/c", "IV/c"]);
  if (post.tier === "ADMINISTRATOR") return luck.pick(["III/d", "IV/a", "IV/b"]);
  if (post.tier === "PENGAWAS") return luck.pick(["III/c", "III/d"]);
  const step = Math.min(3, Math.max(0, Math.floor((age - 26) / 7)));
  if (!graduate)
    return (post.degree ? ["II/c", "II/d", "III/a", "III/b"] : ["II/a", "II/b", "II/d", "III/a"])[step] ?? "II/a";
  return age > 50 && post.type === "FUNGSIONAL"
    ? luck.pick(["IV/a", "IV/b"])
    : (["III/a", "III/b", "III/c", "III/d"][step] ?? "III/a");
}

function titles(post: Post, sex: Sex, age: number, luck: Chance) {
  const hajj = age > 45 && luck.happens(0.12) ? (sex === "M" ? "H." : "Hj.") : "";
  const front = [hajj, post.degree === "dr." ? "dr." : ""].filter(Boolean).join(" ");
  return { titleFront: front || null, titleBack: post.degree && post.degree !== "dr." ? post.degree : null };
}

function standingOf(luck: Chance, post: Post, type: EmploymentType): Pick<SeedPerson, "standing" | "obligation"> {
  if (post.fixed || type !== "PNS") return { standing: "Aktif", obligation: "obligated" };
  return luck.weighted([
    [980, { standing: "Aktif", obligation: "obligated" }],
    [9, { standing: "Tugas Belajar", obligation: "obligated" }],
    [7, { standing: "CLTN", obligation: "exempt" }],
    [2, { standing: "Pemberhentian Sementara", obligation: "exempt" }],
  ] as const);
}

/** Rows of table employee. */
export function employeeRows(agencyId: string, people: readonly SeedPerson[]) {
  return people.map((person) => ({
    id: person.id,
    agency_id: agencyId,
    unit_id: person.unit.id,
    person_id: `PNS-${person.nip}`,
    nip: person.nip,
    name: person.name,
    title_front: person.titleFront,
    title_back: person.titleBack,
    employment_type: person.employmentType,
    grade: person.grade,
    rank: person.rank,
    position: person.post.title,
    position_type: person.post.type,
    tier: person.post.tier,
    legal_standing: person.standing,
    obligation: person.obligation,
    email: person.email,
    phone: person.phone,
    appointment_date: `${person.nip.slice(8, 12)}-${Number(person.nip.slice(12, 14)) <= 12 ? person.nip.slice(12, 14) : "03"}-01`,
  }));
}
