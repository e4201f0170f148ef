-- AlterTable
ALTER TABLE "document_snapshot" ADD COLUMN     "state_vector" BYTEA;
