-- Letters of a unit carry its own address, where it has one, and name those who get a copy.
ALTER TABLE "unit" ADD COLUMN "address" TEXT NOT NULL DEFAULT '';
ALTER TABLE "report" ADD COLUMN "copies" TEXT NOT NULL DEFAULT '';
ALTER TABLE "report_draft" ADD COLUMN "copies" TEXT NOT NULL DEFAULT '';
