-- AlterEnum
ALTER TYPE "scan_state" ADD VALUE 'withdrawn';
ALTER TYPE "scan_state" ADD VALUE 'kept';

-- What the reader judged stays beside what a person decided, so that the decision can be taken back.
ALTER TABLE "batch_page" ADD COLUMN "read_state" "batch_page_state",
ADD COLUMN "read_reason" TEXT,
ADD COLUMN "note" TEXT;
UPDATE "batch_page" SET "read_state" = CASE WHEN "decided_by_id" IS NULL THEN "state" ELSE 'unreadable' END,
  "read_reason" = CASE WHEN "decided_by_id" IS NULL THEN "reason" END;
ALTER TABLE "batch_page" ALTER COLUMN "read_state" SET NOT NULL;

-- A fault of the machine passes: such a file may be read again.
ALTER TABLE "batch_file" ADD COLUMN "passing" BOOLEAN NOT NULL DEFAULT false;
