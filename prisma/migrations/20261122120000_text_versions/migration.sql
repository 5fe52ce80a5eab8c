-- CreateEnum
CREATE TYPE "text_change" AS ENUM ('correction', 'editorial', 'material');

-- AlterTable
ALTER TABLE "pledge_text" ADD COLUMN "change" "text_change",
ADD COLUMN "reason" TEXT,
ADD COLUMN "owed_again" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "changed_by_id" UUID;

-- Only the first version has nothing that it changes.
ALTER TABLE pledge_text ADD CONSTRAINT pledge_text_change_explained
  CHECK ((version = 1) = (change IS NULL) AND (change IS NULL) = (reason IS NULL));

-- Whoever signs again, under other words, replaces the earlier evidence at that moment and not before: however it is
-- written (screen, sheet, bulk). Under the same words a second signature stays a mistake that the index refuses.
CREATE FUNCTION signature_supersedes_former() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE signature SET superseded_at = NEW.signed_at
  WHERE pact_id = NEW.pact_id AND superseded_at IS NULL AND text_id <> NEW.text_id AND NEW.superseded_at IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_supersedes_former BEFORE INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION signature_supersedes_former();
