import type { Chance } from "./chance";

const words = (text: string) => text.trim().split(/\s+/);

const MEN = words(`
  Agus Budi Dedi Eko Fajar Gunawan Hendra Imam Joko Kurniawan Lukman Muhammad Nanang Oka Purwanto Rahmat Slamet Teguh
  Untung Wahyu Yusuf Zaenal Ahmad Bambang Cahyo Darmawan Edi Feri Galih Hadi Irfan Jatmiko Khoirul Luthfi Mulyono Nur
  Prasetyo Ridwan Sigit Tri Wawan Yanto Arif Bagus Dwi Firman Hasan Ilham Rizal Sutrisno Taufik Widodo Andi Dimas Rudi`);
const WOMEN = words(`
  Siti Sri Dewi Endang Fitri Gita Hartini Ika Juwita Kartika Lestari Mega Nurul Oktavia Puji Rina Sari Tuti Umi Vina
  Wahyuni Yuni Zulaikha Ani Betty Citra Diah Eka Farida Hesti Indah Jumiati Khusnul Lilis Maya Novi Puspita Ratna Suci
  Titik Ulfa Wulan Yulia Anisa Bunga Dian Erna Hani Ismi Laila Murni Nia Rahayu Retno Sulastri Winarti Rofiah`);
const MEN_LAST = words(`
  Santoso Wibowo Prasetya Nugroho Saputra Hidayat Kusuma Setiawan Susanto Utomo Wijaya Raharjo Purnomo Hartono Suryadi
  Mahendra Pratama Firmansyah Ramadhan Maulana Siswanto Haryanto Suharto Kurnia Permadi Sudrajat Handoko Subekti Anwar
  Basuki Yulianto Riyadi Wicaksono Sasongko Sugiarto Hermawan Iskandar Budiman Suwarno Fauzi Effendi Mustofa`);
const WOMEN_LAST = words(`
  Rahmawati Handayani Lestari Wulandari Astuti Puspitasari Kusumawati Hidayati Setyowati Anggraini Susanti Purwanti
  Ningsih Maharani Safitri Pratiwi Mulyani Utami Nuraini Kurniasih Hastuti Widyastuti Andriani Fitriani Yuliana Sholihah
  Permatasari Sulistyowati Ramadhani Oktaviani Apriliani Indrawati Marlina Suryani Fauziah Rohmah Khasanah Zahra`);
const MIDDLE = words("Adi Nur Dwi Tri Putra Putri Ayu Dian Eka Catur Bayu Surya Indra Cahya Wahyu Sri Arya Tirta");

export type Sex = "M" | "F";

/** An invented name of two or three words. */
export function inventName(luck: Chance, sex: Sex): string {
  const first = luck.pick(sex === "M" ? MEN : WOMEN);
  const last = luck.pick(sex === "M" ? MEN_LAST : WOMEN_LAST);
  const middle = luck.happens(0.35) ? luck.pick(MIDDLE) : "";
  return [first, middle === first ? "" : middle, last].filter(Boolean).join(" ");
}
