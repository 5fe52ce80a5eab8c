CREATE TABLE "report_draft" (
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "letter_number" TEXT NOT NULL,
    "letter_date" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_draft_pkey" PRIMARY KEY ("campaign_id", "unit_id")
);
CREATE INDEX "report_draft_unit_id_idx" ON "report_draft"("unit_id");
CREATE INDEX "report_draft_prepared_by_id_idx" ON "report_draft"("prepared_by_id");
ALTER TABLE "report_draft" ADD CONSTRAINT "report_draft_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_draft" ADD CONSTRAINT "report_draft_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_draft" ADD CONSTRAINT "report_draft_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
