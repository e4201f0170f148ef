-- AlterTable
ALTER TABLE "discussion" ADD COLUMN     "stage_since" TIMESTAMPTZ(3);
