-- Stacks of scanned pages: files, pages in exactly one state each, and the sheets made from them.

-- CreateEnum
CREATE TYPE "batch_file_state" AS ENUM ('waiting', 'reading', 'read', 'refused');

-- CreateEnum
CREATE TYPE "batch_page_state" AS ENUM ('matched', 'list', 'already_verified', 'unsigned', 'wrong_version', 'unreadable', 'unknown_token', 'duplicate', 'not_a_form', 'discarded');

-- AlterTable
ALTER TABLE "scan" ADD COLUMN     "batch_page_id" UUID;

-- CreateTable
CREATE TABLE "scan_batch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "sees_declines" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scan_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "state" "batch_file_state" NOT NULL DEFAULT 'waiting',
    "pages" INTEGER,
    "problem" TEXT,

    CONSTRAINT "batch_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_page" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "batch_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "state" "batch_page_state" NOT NULL,
    "reason" TEXT,
    "token" TEXT,
    "form_page" INTEGER,
    "form_pages" INTEGER,
    "pact_id" UUID,
    "sha256" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "places" JSONB NOT NULL DEFAULT '[]',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_page_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scan_batch_campaign_id_unit_id_created_at_idx" ON "scan_batch"("campaign_id", "unit_id", "created_at");

-- CreateIndex
CREATE INDEX "scan_batch_unit_id_idx" ON "scan_batch"("unit_id");

-- CreateIndex
CREATE INDEX "scan_batch_uploaded_by_id_idx" ON "scan_batch"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "batch_file_sha256_idx" ON "batch_file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "batch_file_batch_id_sha256_key" ON "batch_file"("batch_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "batch_file_batch_id_position_key" ON "batch_file"("batch_id", "position");

-- CreateIndex
CREATE INDEX "batch_page_pact_id_idx" ON "batch_page"("pact_id");

-- CreateIndex
CREATE INDEX "batch_page_sha256_idx" ON "batch_page"("sha256");

-- CreateIndex
CREATE INDEX "batch_page_decided_by_id_idx" ON "batch_page"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "batch_page_batch_id_number_key" ON "batch_page"("batch_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "batch_page_file_id_page_key" ON "batch_page"("file_id", "page");

-- CreateIndex
CREATE INDEX "scan_batch_page_id_idx" ON "scan"("batch_page_id");

-- AddForeignKey
ALTER TABLE "scan_batch" ADD CONSTRAINT "scan_batch_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan_batch" ADD CONSTRAINT "scan_batch_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan_batch" ADD CONSTRAINT "scan_batch_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_file" ADD CONSTRAINT "batch_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "scan_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_page" ADD CONSTRAINT "batch_page_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "scan_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_page" ADD CONSTRAINT "batch_page_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "batch_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_page" ADD CONSTRAINT "batch_page_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_page" ADD CONSTRAINT "batch_page_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_batch_page_id_fkey" FOREIGN KEY ("batch_page_id") REFERENCES "batch_page"("id") ON DELETE SET NULL ON UPDATE CASCADE;
