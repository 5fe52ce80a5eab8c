-- The history leads to the obligated as well as to the population: every exemption and its end is a line, a line knows
-- whether whom it moves was exempt, and where somebody works who had signed elsewhere is a unit, not words in the note.
ALTER TABLE "population_change"
  ADD COLUMN "exempt" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "works_at" UUID;

ALTER TABLE "population_change" DISABLE TRIGGER population_change_append_only;

UPDATE "population_change" h SET "exempt" = true
FROM "exemption" x
WHERE x."pact_id" = h."pact_id" AND h."kind" IN ('left', 'moved') AND h."from_unit" IS DISTINCT FROM h."to_unit"
  AND h."changed_at" >= x."started_at" AND (x."ended_at" IS NULL OR h."changed_at" <= x."ended_at");

-- A name that two units bear says nothing for certain: it stays in the note.
UPDATE "population_change" h SET "works_at" = u."id", "note" = NULL
FROM "unit" u
WHERE h."kind" = 'moved' AND h."from_unit" = h."to_unit" AND u."agency_id" = h."agency_id"
  AND h."note" = 'Kini bertugas di ' || u."name"
  AND NOT EXISTS (SELECT 1 FROM "unit" o WHERE o."agency_id" = u."agency_id" AND o."name" = u."name" AND o."id" <> u."id");

ALTER TABLE "population_change" ENABLE TRIGGER population_change_append_only;

CREATE TEMPORARY TABLE "exemption_words" ("code" TEXT, "words" TEXT) ON COMMIT DROP;
INSERT INTO "exemption_words" VALUES
  ('CLTN', 'Cuti di luar tanggungan negara'), ('TUGAS_BELAJAR', 'Tugas belajar'),
  ('CUTI_BESAR', 'Cuti besar, haji, atau umrah'), ('MELAHIRKAN', 'Cuti melahirkan'), ('SAKIT', 'Cuti sakit'),
  ('DIPERBANTUKAN', 'Diperbantukan pada instansi lain'), ('PEMBERHENTIAN_SEMENTARA', 'Pemberhentian sementara'),
  ('LAINNYA', 'Alasan lain');

-- Exemptions that left no line: at the opening, with joining, and by hand. The unit is where the line before left the person.
INSERT INTO "population_change" ("agency_id", "campaign_id", "pact_id", "kind", "reason", "note", "from_unit", "to_unit", "changed_at", "decided_by_id")
SELECT p."agency_id", p."campaign_id", p."id", 'exempted',
       CASE WHEN x."reason" <> 'KEDUDUKAN_HUKUM' THEN COALESCE(w."words", x."reason")
            WHEN x."started_at" = c."opened_at" THEN 'Dikecualikan sejak pembukaan: ' || COALESCE(x."note", 'Kedudukan hukum')
            ELSE COALESCE(x."note", 'Kedudukan hukum') END,
       CASE WHEN x."reason" <> 'KEDUDUKAN_HUKUM' THEN x."note" END, at."unit_id", at."unit_id", x."started_at", x."decided_by_id"
FROM "exemption" x JOIN "pact" p ON p."id" = x."pact_id" JOIN "campaign" c ON c."id" = p."campaign_id"
LEFT JOIN "exemption_words" w ON w."code" = x."reason"
CROSS JOIN LATERAL (
  SELECT COALESCE((SELECT h."to_unit" FROM "population_change" h WHERE h."pact_id" = p."id" AND h."changed_at" <= x."started_at"
                     AND h."to_unit" IS NOT NULL ORDER BY h."changed_at" DESC, h."id" DESC LIMIT 1), p."unit_id") AS "unit_id"
) at
WHERE NOT EXISTS (SELECT 1 FROM "population_change" h WHERE h."pact_id" = p."id" AND h."kind" = 'exempted'
                    AND h."changed_at" = x."started_at");

-- Their ends, where the person stayed in the population.
INSERT INTO "population_change" ("agency_id", "campaign_id", "pact_id", "kind", "reason", "from_unit", "to_unit", "changed_at")
SELECT p."agency_id", p."campaign_id", p."id", 'resumed',
       CASE WHEN s."id" IS NOT NULL THEN 'Menandatangani sendiri' ELSE 'Pengecualian diakhiri' END,
       at."unit_id", at."unit_id", x."ended_at"
FROM "exemption" x JOIN "pact" p ON p."id" = x."pact_id"
LEFT JOIN "signature" s ON s."pact_id" = p."id" AND s."signed_at" = x."ended_at"
CROSS JOIN LATERAL (
  SELECT COALESCE((SELECT h."to_unit" FROM "population_change" h WHERE h."pact_id" = p."id" AND h."changed_at" <= x."ended_at"
                     AND h."to_unit" IS NOT NULL ORDER BY h."changed_at" DESC, h."id" DESC LIMIT 1), p."unit_id") AS "unit_id"
) at
WHERE x."ended_at" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "population_change" h WHERE h."pact_id" = p."id" AND h."changed_at" = x."ended_at"
    AND (h."kind" = 'resumed' OR (h."kind" = 'left' AND h."from_unit" IS DISTINCT FROM h."to_unit")));

-- Nobody is exempt without a unit to be exempt at.
ALTER TABLE "population_change" ADD CONSTRAINT "population_change_exempt" CHECK (NOT "exempt" OR "kind" IN ('left', 'moved'));
