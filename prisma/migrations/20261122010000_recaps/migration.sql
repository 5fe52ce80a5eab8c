-- Lists of people made into files by the worker, and the covering letter of a recap.

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('waiting', 'working', 'ready', 'failed');

-- CreateTable
CREATE TABLE "export_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "with_declines" BOOLEAN NOT NULL DEFAULT false,
    "state" "export_state" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT,
    "file_size" INTEGER,
    "failure" TEXT,
    "requested_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recap_letter" (
    "campaign_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "facts" JSONB NOT NULL,
    "written_by_id" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recap_letter_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateIndex
CREATE INDEX "export_run_agency_id_created_at_idx" ON "export_run"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "export_run_campaign_id_idx" ON "export_run"("campaign_id");

-- CreateIndex
CREATE INDEX "export_run_unit_id_idx" ON "export_run"("unit_id");

-- CreateIndex
CREATE INDEX "export_run_requested_by_id_idx" ON "export_run"("requested_by_id");

-- CreateIndex
CREATE INDEX "export_run_file_sha256_idx" ON "export_run"("file_sha256");

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recap_letter" ADD CONSTRAINT "recap_letter_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The loser of a double click gets the run that is under way.
CREATE UNIQUE INDEX export_under_way ON export_run (campaign_id, unit_id, scope, format, with_declines)
  WHERE state IN ('waiting', 'working');
ALTER TABLE export_run ADD CONSTRAINT export_hash_form CHECK (file_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE export_run ADD CONSTRAINT export_ready_has_file CHECK (
  state <> 'ready' OR (file_sha256 IS NOT NULL AND file_size IS NOT NULL AND finished_at IS NOT NULL));
