-- CreateEnum
CREATE TYPE "comment_kind" AS ENUM ('NOTICE', 'WONDER', 'SUGGEST');

-- CreateEnum
CREATE TYPE "big_idea" AS ENUM ('COHERENCE', 'REPRESENTATION_AND_STRUCTURE', 'MATHEMATICAL_THINKING', 'FLUENCY', 'VARIATION');

-- CreateEnum
CREATE TYPE "reaction_kind" AS ENUM ('AGREE', 'TRIED_IT', 'WANT_TO_TRY');

-- CreateEnum
CREATE TYPE "anchor_state" AS ENUM ('PLACE', 'FOUND', 'LOST');

-- CreateEnum
CREATE TYPE "suggestion_status" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- CreateTable
CREATE TABLE "comment" (
    "id" TEXT NOT NULL,
    "sequence_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "author_id" TEXT NOT NULL,
    "author_department_id" TEXT,
    "kind" "comment_kind",
    "tags" "big_idea"[],
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "step_id" TEXT,
    "root" TEXT,
    "anchor_state" "anchor_state" NOT NULL,
    "quote" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "anchor_start" BYTEA,
    "anchor_end" BYTEA,
    "anchor_epoch" TEXT,
    "anchor_from" INTEGER,
    "anchor_to" INTEGER,
    "anchor_seq" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by_id" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" TEXT,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_version" (
    "id" TEXT NOT NULL,
    "comment_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_reaction" (
    "comment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_reaction_pkey" PRIMARY KEY ("comment_id","person_id","kind")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

-- CreateTable
CREATE TABLE "sequence_read" (
    "person_id" TEXT NOT NULL,
    "sequence_id" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sequence_read_pkey" PRIMARY KEY ("person_id","sequence_id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL,
    "comment_id" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "original" TEXT NOT NULL,
    "replacement" TEXT NOT NULL,
    "status" "suggestion_status" NOT NULL,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "seq" BIGINT,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_sequence_id_id_idx" ON "comment"("sequence_id", "id");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE INDEX "comment_version_comment_id_idx" ON "comment_version"("comment_id");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_comment_id_key" ON "suggestion"("comment_id");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_sequence_id_fkey" FOREIGN KEY ("sequence_id") REFERENCES "lesson_sequence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_version" ADD CONSTRAINT "comment_version_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reaction" ADD CONSTRAINT "comment_reaction_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE comment ADD CONSTRAINT comment_of_a_field_is_of_its_step CHECK (root IS NULL OR step_id IS NOT NULL);
ALTER TABLE comment ADD CONSTRAINT comment_passage_is_of_a_field CHECK ((anchor_state = 'PLACE') = (quote IS NULL) AND (quote IS NULL OR root IS NOT NULL));
ALTER TABLE comment ADD CONSTRAINT comment_passage_in_order CHECK (num_nonnulls(anchor_from, anchor_to) <> 1 AND anchor_from <= anchor_to);
-- A reply stands where its thread stands, and says nothing of its own about that.
ALTER TABLE comment ADD CONSTRAINT comment_reply_has_no_place CHECK (parent_id IS NULL OR num_nonnulls(kind, step_id, quote, resolved_at) = 0 AND cardinality(tags) = 0);

DO $rls$
DECLARE
  content text;
BEGIN
  FOREACH content IN ARRAY ARRAY['comment', 'comment_version', 'comment_reaction', 'comment_mention', 'suggestion', 'sequence_read'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', content);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', content);
    EXECUTE format('CREATE POLICY service ON %I TO coherence_service USING (true) WITH CHECK (true)', content);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO coherence_app', content);
  END LOOP;
END
$rls$;
-- A comment itself is never removed; its earlier wordings, reactions, mentions and suggestion go with its words.
GRANT DELETE ON comment_version, comment_reaction, comment_mention, suggestion TO coherence_app;

-- As a step: whoever sees the sequence. Nobody writes in another's name.
CREATE POLICY viewer ON comment TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')) OR sequence_id IN (SELECT access_shared('SEQUENCE')));
CREATE POLICY author ON comment AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  author_id = current_setting('app.person_id', true));

-- What belongs to a comment is seen with it: the inner query is under the policy above.
CREATE POLICY viewer ON comment_version TO coherence_app USING (EXISTS (SELECT FROM comment c WHERE c.id = comment_id));
CREATE POLICY viewer ON comment_reaction TO coherence_app USING (EXISTS (SELECT FROM comment c WHERE c.id = comment_id));
CREATE POLICY viewer ON comment_mention TO coherence_app USING (EXISTS (SELECT FROM comment c WHERE c.id = comment_id));
CREATE POLICY viewer ON suggestion TO coherence_app USING (EXISTS (SELECT FROM comment c WHERE c.id = comment_id));
CREATE POLICY person ON comment_reaction AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  person_id = current_setting('app.person_id', true));

-- What somebody has read is nobody else's business.
CREATE POLICY viewer ON sequence_read TO coherence_app USING (
  person_id = current_setting('app.person_id', true));
