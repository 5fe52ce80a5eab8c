/** Kinds of employment (UU 20/2023 Ps 5; PPPK paruh waktu by KepmenPANRB 16/2025), in the order of the recap table. */
export const employmentTypes = ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU", "NON_ASN"] as const;
export type EmploymentType = (typeof employmentTypes)[number];

export const employmentTypeNames: Record<EmploymentType, string> = {
  PNS: "PNS",
  CPNS: "CPNS",
  PPPK: "PPPK",
  PPPK_PARUH_WAKTU: "PPPK Paruh Waktu",
  NON_ASN: "Non-ASN",
};

/** Tiers of office. PENGAWAS is echelon IV, never the school supervisor. */
export const tiers = ["JPT", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "FUNGSIONAL"] as const;
export type Tier = (typeof tiers)[number];

export const tierNames: Record<Tier, string> = {
  JPT: "Pimpinan Tinggi",
  ADMINISTRATOR: "Administrator",
  PENGAWAS: "Pejabat Pengawas",
  PELAKSANA: "Pelaksana",
  FUNGSIONAL: "Fungsional",
};
