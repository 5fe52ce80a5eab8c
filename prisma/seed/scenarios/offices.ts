import { type AddUnit, share } from "../unit-tree";

const DIVISIONS = ["Sekretariat", "Bidang Program dan Pelaporan", "Bidang Pelayanan"];

/** An OPD with its head alone at the top and everybody else in its divisions; answers its code. */
export function addOffice(add: AddUnit, parent: string, name: string, people: number, divisions = DIVISIONS): string {
  const office = add(parent, "office", name, 1, { reporting: true });
  for (const [at, division] of divisions.entries()) {
    add(office, "division", division, share(people - 1, divisions.length, at));
  }
  return office;
}

/** A district with its wards below it; answers its code. */
export function addDistrict(add: AddUnit, parent: string, name: string, people: number, wards: readonly string[] = []) {
  const district = add(parent, "district", `Kecamatan ${name}`, people, { reporting: true });
  for (const ward of wards) add(district, "ward", `Kelurahan ${ward}`, 7);
  return district;
}

/** Dinas Pendidikan with its schools below a korwil for each district; answers its code. */
export function addEducation(
  add: AddUnit,
  parent: string,
  { name, office, korwil }: { name: string; office: number; korwil: readonly (readonly [string, readonly string[]])[] },
): string {
  const education = addOffice(add, parent, name, office);
  for (const [district, schools] of korwil) {
    const below = add(education, "korwil", `Korwil Pendidikan Kecamatan ${district}`, 3);
    for (const school of schools) add(below, "school", school, school.startsWith("SMP") ? 18 : 8);
  }
  return education;
}
