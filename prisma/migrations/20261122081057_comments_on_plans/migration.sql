-- A comment is about a sequence or about a plan; `place_id` is whichever it is, so that both are read in one way.
ALTER TABLE "comment" ADD COLUMN     "place_id" TEXT,
ADD COLUMN     "plan_id" TEXT,
ADD COLUMN     "plan_item_id" TEXT,
ALTER COLUMN "sequence_id" DROP NOT NULL,
ALTER COLUMN "unit_id" DROP NOT NULL,
ALTER COLUMN "scheme_id" DROP NOT NULL;

-- The owner of the table sees no rows while row-level security is forced on it.
ALTER TABLE comment NO FORCE ROW LEVEL SECURITY;
UPDATE comment SET place_id = sequence_id;
ALTER TABLE comment FORCE ROW LEVEL SECURITY;
ALTER TABLE "comment" ALTER COLUMN "place_id" SET NOT NULL;

DROP INDEX "comment_sequence_id_id_idx";
CREATE INDEX "comment_place_id_id_idx" ON "comment"("place_id", "id");

ALTER TABLE "comment" ADD CONSTRAINT "comment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "development_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE comment ADD CONSTRAINT comment_of_a_sequence_or_a_plan CHECK (
  num_nonnulls(sequence_id, plan_id) = 1 AND place_id = coalesce(sequence_id, plan_id)
  AND (sequence_id IS NULL) = (unit_id IS NULL) AND (sequence_id IS NULL) = (scheme_id IS NULL)
  AND (step_id IS NULL OR sequence_id IS NOT NULL) AND (plan_item_id IS NULL OR plan_id IS NOT NULL));
-- A field of a plan is the plan's own, or that of one of its priorities.
ALTER TABLE comment DROP CONSTRAINT comment_of_a_field_is_of_its_step;
ALTER TABLE comment ADD CONSTRAINT comment_of_a_field_is_of_its_step CHECK (root IS NULL OR step_id IS NOT NULL OR plan_id IS NOT NULL);
ALTER TABLE comment DROP CONSTRAINT comment_reply_has_no_place;
ALTER TABLE comment ADD CONSTRAINT comment_reply_has_no_place CHECK (parent_id IS NULL OR num_nonnulls(kind, step_id, plan_item_id, quote, resolved_at) = 0 AND cardinality(tags) = 0);

-- What was read of plans is kept beside what was read of sequences.
ALTER TABLE sequence_read RENAME TO place_read;
ALTER TABLE place_read RENAME COLUMN sequence_id TO place_id;
ALTER TABLE place_read RENAME CONSTRAINT sequence_read_pkey TO place_read_pkey;

-- As a step, or as an item of a plan: whoever sees the sequence or the plan; its outline shows no comments.
DROP POLICY viewer ON comment;
CREATE POLICY viewer ON comment TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')) OR sequence_id IN (SELECT access_shared('SEQUENCE')) OR plan_id IN (SELECT access_shared_plans()));
