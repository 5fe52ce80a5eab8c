-- The history of the denominator: every line knows its campaign, who decided and which file the facts came from.
ALTER TABLE "employee" ADD COLUMN "import_run_id" UUID;
ALTER TABLE "employee" ADD CONSTRAINT "employee_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "import_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "population_change"
  ADD COLUMN "agency_id" UUID,
  ADD COLUMN "campaign_id" UUID,
  ADD COLUMN "note" TEXT,
  ADD COLUMN "effective_on" DATE,
  ADD COLUMN "decided_by_id" UUID,
  ADD COLUMN "import_run_id" UUID;

UPDATE "population_change" h SET "agency_id" = p."agency_id", "campaign_id" = p."campaign_id"
FROM "pact" p WHERE p."id" = h."pact_id";
-- "Pensiun: SK 800/12" was one text; lines are grouped by what stands before the colon.
UPDATE "population_change" SET "note" = substr("reason", strpos("reason", ': ') + 2), "reason" = split_part("reason", ': ', 1)
WHERE "kind" = 'left' AND "reason" LIKE '%: %';

-- Campaigns opened before there were lines: where each pact began is where its first change took it from.
INSERT INTO "population_change" ("agency_id", "campaign_id", "pact_id", "kind", "reason", "to_unit", "changed_at")
SELECT p."agency_id", p."campaign_id", p."id", 'opened', p."added_reason",
       COALESCE((SELECT h."from_unit" FROM "population_change" h WHERE h."pact_id" = p."id" ORDER BY h."changed_at" LIMIT 1),
                p."unit_id"), p."added_at"
FROM "pact" p;

ALTER TABLE "population_change" ALTER COLUMN "agency_id" SET NOT NULL, ALTER COLUMN "campaign_id" SET NOT NULL;
CREATE INDEX "population_change_campaign_id_changed_at_idx" ON "population_change"("campaign_id", "changed_at");
ALTER TABLE "population_change" ADD CONSTRAINT "population_change_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "population_change" ADD CONSTRAINT "population_change_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "import_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "population_change" ADD CONSTRAINT "population_change_kind" CHECK (
  CASE "kind"
    WHEN 'opened' THEN "from_unit" IS NULL AND "to_unit" IS NOT NULL
    WHEN 'joined' THEN "from_unit" IS NULL AND "to_unit" IS NOT NULL
    WHEN 'left' THEN "from_unit" IS NOT NULL
    WHEN 'moved' THEN "from_unit" IS NOT NULL AND "to_unit" IS NOT NULL
    WHEN 'exempted' THEN "from_unit" = "to_unit"
    WHEN 'resumed' THEN "from_unit" = "to_unit"
    ELSE FALSE
  END
);
CREATE TRIGGER population_change_append_only BEFORE UPDATE OR DELETE ON population_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE "population_rejection" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "population_rejection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "population_rejection_campaign_id_employee_id_kind_facts_key" ON "population_rejection"("campaign_id", "employee_id", "kind", "facts");
CREATE INDEX "population_rejection_employee_id_idx" ON "population_rejection"("employee_id");
ALTER TABLE "population_rejection" ADD CONSTRAINT "population_rejection_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "population_rejection" ADD CONSTRAINT "population_rejection_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
