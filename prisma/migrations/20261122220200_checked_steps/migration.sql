-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "checked_steps" TEXT[] DEFAULT ARRAY[]::TEXT[];
