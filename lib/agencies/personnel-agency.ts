/** Names that agencies write short (PP 18/2016; Permendagri 5/2017); a letterhead may say another. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  BKPSDM: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
  BKPSDMD: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah",
  BKDPSDM: "Badan Kepegawaian Daerah dan Pengembangan Sumber Daya Manusia",
  BKPP: "Badan Kepegawaian, Pendidikan dan Pelatihan",
  BKD: "Badan Kepegawaian Daerah",
};

type Names = { bkpsdmName: string; letterhead: { personnelAgency: string } };

/** The personnel agency as its letterhead names it: in full as written, else its short name spelled out where it is usual. */
export function personnelAgencyName({ bkpsdmName, letterhead }: Names): string {
  return letterhead.personnelAgency || FULL_NAMES[bkpsdmName.toUpperCase()] || bkpsdmName;
}
