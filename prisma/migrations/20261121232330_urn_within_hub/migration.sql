-- DropIndex
DROP INDEX "school_urn_key";

-- DropIndex
DROP INDEX "school_hub_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "school_hub_id_urn_key" ON "school"("hub_id", "urn");
