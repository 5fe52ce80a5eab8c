-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "kind_set_by_hand" BOOLEAN NOT NULL DEFAULT false;
