-- All evidence of a campaign as one ZIP: its files by hash, settled one by one, so that any worker goes on with it.

-- CreateEnum
CREATE TYPE "archive_state" AS ENUM ('waiting', 'working', 'ready', 'failed');

-- CreateTable
CREATE TABLE "archive_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "state" "archive_state" NOT NULL DEFAULT 'waiting',
    "provisional" BOOLEAN NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "missing" INTEGER NOT NULL DEFAULT 0,
    "listed_at" TIMESTAMPTZ(3),
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT,
    "file_size" BIGINT,
    "manifest_sha256" TEXT,
    "failure" TEXT,
    "requested_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "archive_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "archive_entry" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT,
    "size" BIGINT,
    "crc32" BIGINT,
    "method" TEXT,
    "level" TEXT,
    "missing" TEXT,

    CONSTRAINT "archive_entry_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateIndex
CREATE INDEX "archive_run_agency_id_idx" ON "archive_run"("agency_id");

-- CreateIndex
CREATE INDEX "archive_run_campaign_id_created_at_idx" ON "archive_run"("campaign_id", "created_at");

-- CreateIndex
CREATE INDEX "archive_run_requested_by_id_idx" ON "archive_run"("requested_by_id");

-- CreateIndex
CREATE INDEX "archive_entry_sha256_idx" ON "archive_entry"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "archive_entry_run_id_path_key" ON "archive_entry"("run_id", "path");

-- AddForeignKey
ALTER TABLE "archive_run" ADD CONSTRAINT "archive_run_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_run" ADD CONSTRAINT "archive_run_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_run" ADD CONSTRAINT "archive_run_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_entry" ADD CONSTRAINT "archive_entry_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "archive_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The loser of a double click gets the run that is under way.
CREATE UNIQUE INDEX archive_under_way ON archive_run (campaign_id) WHERE state IN ('waiting', 'working');
CREATE INDEX archive_unsettled ON archive_entry (run_id, position) WHERE sha256 IS NULL AND missing IS NULL;
ALTER TABLE archive_run ADD CONSTRAINT archive_ready_has_file CHECK (
  state <> 'ready' OR (file_sha256 ~ '^[0-9a-f]{64}$' AND file_size > 0 AND manifest_sha256 ~ '^[0-9a-f]{64}$'
    AND listed_at IS NOT NULL AND finished_at IS NOT NULL));
ALTER TABLE archive_entry ADD CONSTRAINT archive_entry_settled CHECK (
  (sha256 IS NULL) = (size IS NULL) AND (sha256 IS NULL) = (crc32 IS NULL) AND (sha256 IS NULL OR missing IS NULL)
  AND sha256 ~ '^[0-9a-f]{64}$');
