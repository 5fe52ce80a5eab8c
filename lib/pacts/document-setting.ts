import { letterPlace } from "@/lib/agencies/letter-place";
import { letterheadSchema } from "@/lib/agencies/schema";
import { plain, sql } from "@/lib/db";
import type { Witness } from "@/lib/documents/pact-words";
import { fullName } from "@/lib/format/person";

type Setting = {
  letterhead: unknown;
  votingRightNotice: boolean | null;
  witnessBlock: boolean | null;
  name: string | null;
  titleFront: string | null;
  titleBack: string | null;
  nip: string | null;
  office: string | null;
  unitName: string | null;
};

/** What a pact's paper needs beside words and person. The witness is the head nearest above at `at`, never the person. */
export async function documentSetting(pactId: string, { at, agencyName }: { at: Date; agencyName: string }) {
  const [row] = await plain.$queryRaw<Setting[]>(sql`
    SELECT a.letterhead, (c.options->>'votingRightNotice')::boolean AS "votingRightNotice",
           (c.options->>'witnessBlock')::boolean AS "witnessBlock", head.*
    FROM pact p JOIN unit u ON u.id = p.unit_id
    JOIN campaign c ON c.id = p.campaign_id JOIN agency a ON a.id = p.agency_id
    LEFT JOIN LATERAL (
      SELECT e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip, g.office,
             top.name AS "unitName"
      FROM role_grant g JOIN unit top ON top.id = g.unit_id JOIN account x ON x.id = g.account_id
      JOIN employee e ON e.id = x.employee_id
      WHERE g.role = 'unit_head' AND top.agency_id = u.agency_id AND u."left" BETWEEN top."left" AND top."right"
        AND e.id <> p.employee_id AND g.valid_from <= ${at}
        AND (g.valid_until IS NULL OR g.valid_until > ${at})
      ORDER BY top."left" DESC, g.valid_from DESC LIMIT 1
    ) head ON true
    WHERE p.id = ${pactId}::uuid`);
  const witness: Witness | null =
    row?.witnessBlock && row.name
      ? {
          kind: "Mengetahui",
          office: row.office ?? `Kepala ${row.unitName}`,
          name: fullName({ ...row, name: row.name }),
          nip: row.nip,
        }
      : null;
  const { government, address, contact, place } = letterheadSchema.parse(row?.letterhead ?? {});
  return {
    letterhead: {
      institution: government || agencyName,
      unitName: null,
      addressLines: [address, contact].filter(Boolean),
      emblem: null,
    },
    place: letterPlace(place, agencyName),
    votingRightNotice: row?.votingRightNotice ?? true,
    witness,
  };
}

/** "Dewi Anggraini, S.Pd." as part of a file's name: "dewi-anggraini-s-pd". */
export function nameInFile(name: string): string {
  const ascii = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "asn";
}
