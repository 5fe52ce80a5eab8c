const words = (text: string) => text.trim().split(/\s*,\s*/);

/** The 19 invented districts of Kabupaten Contoh; the first is the capital. */
export const DISTRICTS = words(`
  Rawa Indah, Sukamaju, Karangsari, Tirtomoyo, Wonoasri, Banjarejo, Purwosari, Kalibening, Gunungsari, Mekarjaya,
  Sidomulyo, Tanjungrejo, Margamulya, Bandarsari, Cempaka Putih, Jatiroto, Ngadirejo, Pulosari, Watukumpul`);

/** Villages for school names; used with a district's own number so that no two schools share a name. */
export const VILLAGES = words(`
  Sukorejo, Karanganyar, Tegalsari, Sumberejo, Kedungwuni, Wonorejo, Bojongsari, Mojosari, Jatisari, Kebonagung,
  Pagerwojo, Randusari, Banyuurip, Sidoharjo, Tanjungsari, Gondangrejo, Pucangsari, Kalisari, Ngemplak, Bulurejo,
  Sambirejo, Wringinanom, Kedungsari, Pandanarum, Krajan`);

/** Wards: in the capital district and its two neighbours. */
export const WARDS: readonly (readonly [district: string, wards: readonly string[]])[] = [
  ["Rawa Indah", words("Alun-Alun, Pandean, Kauman, Tamansari, Panggung")],
  ["Sukamaju", words("Sukamaju Lor, Sukamaju Kidul, Gedangan, Bumiayu")],
  ["Karangsari", words("Karangsari, Mlaten, Pesanggrahan, Kemuning")],
];
