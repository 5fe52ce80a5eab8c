-- Quarters clockwise by which somebody turned the page when giving it to its person; the picture stays as it was read.
ALTER TABLE "batch_page" ADD COLUMN "turn" SMALLINT NOT NULL DEFAULT 0;
