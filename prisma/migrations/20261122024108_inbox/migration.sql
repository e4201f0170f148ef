-- CreateEnum
CREATE TYPE "inbox_kind" AS ENUM ('MENTION', 'REPLY', 'DECISION');

-- CreateTable
CREATE TABLE "inbox_item" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" "inbox_kind" NOT NULL,
    "comment_id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inbox_item_person_id_id_idx" ON "inbox_item"("person_id", "id");

-- CreateIndex
CREATE INDEX "inbox_item_comment_id_idx" ON "inbox_item"("comment_id");

-- AddForeignKey
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE inbox_item ADD CONSTRAINT inbox_item_not_to_its_actor CHECK (person_id <> actor_id);

ALTER TABLE inbox_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_item FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON inbox_item TO coherence_service USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (read_at) ON inbox_item TO coherence_app;
-- One's own alone, while one sees what it is about: the inner query is under the comment's own policy.
CREATE POLICY viewer ON inbox_item FOR SELECT TO coherence_app USING (
  person_id = current_setting('app.person_id', true) AND EXISTS (SELECT FROM comment c WHERE c.id = comment_id AND c.deleted_at IS NULL));
CREATE POLICY reader ON inbox_item FOR UPDATE TO coherence_app USING (person_id = current_setting('app.person_id', true));
-- Others are told of what one sees oneself, in one's own name.
CREATE POLICY actor ON inbox_item FOR INSERT TO coherence_app WITH CHECK (
  actor_id = current_setting('app.person_id', true) AND EXISTS (SELECT FROM comment c WHERE c.id = comment_id));
