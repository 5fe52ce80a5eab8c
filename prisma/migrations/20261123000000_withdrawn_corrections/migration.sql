-- AlterEnum
ALTER TYPE "correction_state" ADD VALUE 'withdrawn';
