-- AlterTable
ALTER TABLE "file" ADD COLUMN     "counts_for" TEXT;

-- CreateIndex
CREATE INDEX "file_counts_for_idx" ON "file"("counts_for");

-- What is there already counts for the school that its uploader works in.
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
UPDATE file f SET counts_for = (
  SELECT coalesce(d.school_id, m.school_id, m.hub_id) FROM membership m LEFT JOIN department d ON d.id = m.department_id
  WHERE m.person_id = f.uploader_id ORDER BY m.id LIMIT 1)
WHERE f.uploader_id IS NOT NULL;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
