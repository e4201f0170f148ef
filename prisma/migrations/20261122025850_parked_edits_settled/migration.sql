-- AlterTable
ALTER TABLE "document_parked_edit" ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by_id" TEXT;
