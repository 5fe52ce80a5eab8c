import type { LegalBasis } from "@/lib/campaigns/schema";

/**
 * The joint decree on neutrality of 22 September 2022, with the numbers of its five bodies in the order in which it is
 * cited (MenPANRB, Mendagri, BKN, KASN, Bawaslu).
 */
export const jointDecree: LegalBasis = {
  number: "2 Tahun 2022, 800-5474 Tahun 2022, 246 Tahun 2022, 30 Tahun 2022, dan 1447.1/PM.01/K.1/09/2022",
  date: "2022-09-22",
  title:
    "Keputusan Bersama Menteri PANRB, Menteri Dalam Negeri, Kepala BKN, Ketua KASN, dan Ketua Bawaslu tentang " +
    "Pedoman Pembinaan dan Pengawasan Netralitas Pegawai Aparatur Sipil Negara dalam Penyelenggaraan Pemilihan Umum " +
    "dan Pemilihan",
};

/** Whether a basis is the joint decree as offered. */
export function isJointDecree(basis: LegalBasis): boolean {
  return basis.number === jointDecree.number;
}
