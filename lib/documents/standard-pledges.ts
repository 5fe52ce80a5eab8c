import type { PledgeText } from "./pledge-text";

// The four points stand in the joint decree of 22 September 2022 (MenPANRB 2/2022 and others) as practised by
// regencies since; the texts differ only where the law does: several kinds of candidates, pairs of candidates, or both.
const title = "Pakta Integritas\nNetralitas Pegawai Aparatur Sipil Negara";
const opening = "Dalam rangka menyukseskan pelaksanaan {kontestasi} Tahun {tahun}, saya berikrar:";
const neutrality =
  "Menjaga dan menegakkan prinsip netralitas Pegawai ASN di lingkungan {instansi} dalam melaksanakan fungsi " +
  "pelayanan publik, baik sebelum, selama, maupun sesudah pelaksanaan {kontestasi} Tahun {tahun};";
const moneyPolitics = "Menolak politik uang dan segala jenis pemberian dalam bentuk apa pun.";
const closing =
  "Demikian ikrar ini saya buat dan laksanakan dengan penuh integritas dan rasa tanggung jawab dalam rangka " +
  "mewujudkan netralitas Pegawai ASN yang bermartabat, beretika, dan demokratis demi terwujudnya persatuan dan " +
  "kesatuan Negara Kesatuan Republik Indonesia.";
const statement =
  "Saya telah membaca dan memahami seluruh butir pakta ini, serta menyetujui dan menandatanganinya secara sadar " +
  "tanpa paksaan dari pihak mana pun.";

/** General elections: "calon tertentu" covers candidates for President, DPR, DPD and DPRD. */
export const pemiluPledge: PledgeText = {
  title,
  opening,
  points: [
    neutrality,
    "Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan " +
      "seluruh elemen masyarakat, serta tidak memihak kepada calon tertentu;",
    "Menggunakan media sosial secara bijak, tidak menyebarkan ujaran kebencian serta berita bohong;",
    moneyPolitics,
  ],
  closing,
  statement,
};

/** Elections of governors, regents and mayors: candidates stand in pairs. */
export const pilkadaPledge: PledgeText = {
  title,
  opening,
  points: [
    neutrality,
    "Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan " +
      "seluruh elemen masyarakat, serta tidak memihak kepada pasangan calon tertentu;",
    "Menggunakan media sosial secara bijak, tidak mempergunakannya untuk kepentingan pasangan calon tertentu, tidak " +
      "menyebarkan ujaran kebencian serta berita bohong;",
    moneyPolitics,
  ],
  closing,
  statement,
};

/** Both at once, or a regional election, which fills councils and elects heads of regions. */
export const jointPledge: PledgeText = {
  title,
  opening,
  points: [
    neutrality,
    "Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan " +
      "seluruh elemen masyarakat, serta tidak memihak kepada calon atau pasangan calon tertentu;",
    "Menggunakan media sosial secara bijak, tidak mempergunakannya untuk kepentingan calon atau pasangan calon " +
      "tertentu, tidak menyebarkan ujaran kebencian serta berita bohong;",
    moneyPolitics,
  ],
  closing,
  statement,
};
