import type { ColumnSpecs } from "@/lib/imports/headers";

/** The columns of SIASN "HierarkiUnor", with the headers seen for each (normalised, in order of preference). */
export const UNIT_COLUMNS = {
  code: {
    label: "ID",
    required: true,
    aliases: ["id", "unorid", "idunor", "kodeunor", "idunit", "unitid", "kodeunit", "kode"],
    headings: ["UNOR ID", "ID UNOR", "KODE UNOR", "KODE UNIT"],
  },
  name: {
    label: "NAMA_UNOR",
    required: true,
    aliases: ["namaunor", "unornama", "namaunit", "unitnama", "namaunitkerja", "unitkerja", "namaopd", "unor", "nama"],
    headings: ["UNOR NAMA", "NAMA UNIT", "NAMA UNIT KERJA", "NAMA OPD"],
  },
  parentCode: {
    label: "ID_ATASAN",
    required: true,
    // biome-ignore format: a list of names reads best in lines
    aliases: ["idatasan", "atasanid", "diatasanid", "iddiatasan", "idunoratasan", "unoratasanid", "idinduk", "indukid", "idunorinduk", "unorindukid", "parentid", "idparent", "kodeatasan", "kodeinduk", "idunitinduk", "parent", "atasan", "induk"],
    headings: ["ID ATASAN", "DIATASAN ID", "ID INDUK", "PARENT ID"],
  },
} as const satisfies ColumnSpecs;

export type UnitColumn = keyof typeof UNIT_COLUMNS;
