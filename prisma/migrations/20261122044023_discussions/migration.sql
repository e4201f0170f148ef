-- CreateEnum
CREATE TYPE "action_status" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "discussion_space" AS ENUM ('WORK_GROUP', 'DEPARTMENT', 'HUB');

-- CreateEnum
CREATE TYPE "anonymity" AS ENUM ('OFF', 'MEMBERS', 'FULL');

-- CreateEnum
CREATE TYPE "one_per" AS ENUM ('PERSON', 'ADVOCATE', 'SCHOOL');

-- CreateEnum
CREATE TYPE "post_note" AS ENUM ('POST', 'MOVED', 'MERGED', 'SPLIT', 'CLOSED', 'REOPENED', 'HANDED_OVER');

-- CreateEnum
CREATE TYPE "linked_object" AS ENUM ('SCHEME', 'UNIT', 'SEQUENCE', 'STEP');

-- CreateEnum
CREATE TYPE "decision_status" AS ENUM ('OPEN', 'AGREED', 'NOT_AGREED');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('CONSENT', 'CONCERN', 'OBJECTION');

-- CreateEnum
CREATE TYPE "report_settlement" AS ENUM ('HIDDEN', 'KEPT');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "audit_action" ADD VALUE 'THREAD_CLOSED';
ALTER TYPE "audit_action" ADD VALUE 'THREAD_REOPENED';
ALTER TYPE "audit_action" ADD VALUE 'THREAD_LOCKED';
ALTER TYPE "audit_action" ADD VALUE 'THREAD_UNLOCKED';
ALTER TYPE "audit_action" ADD VALUE 'THREAD_HANDED_OVER';
ALTER TYPE "audit_action" ADD VALUE 'THREAD_INVITED';
ALTER TYPE "audit_action" ADD VALUE 'THREAD_UNINVITED';
ALTER TYPE "audit_action" ADD VALUE 'THREADS_MERGED';
ALTER TYPE "audit_action" ADD VALUE 'THREAD_SPLIT';
ALTER TYPE "audit_action" ADD VALUE 'POSTS_MOVED';
ALTER TYPE "audit_action" ADD VALUE 'POST_DELETED';
ALTER TYPE "audit_action" ADD VALUE 'POST_HIDDEN';
ALTER TYPE "audit_action" ADD VALUE 'POST_RESTORED';
ALTER TYPE "audit_action" ADD VALUE 'REPORT_SETTLED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "inbox_kind" ADD VALUE 'NUDGE';
ALTER TYPE "inbox_kind" ADD VALUE 'INVITED';
ALTER TYPE "inbox_kind" ADD VALUE 'ACTION';

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "origin" TEXT;

-- AlterTable
ALTER TABLE "inbox_item" ADD COLUMN     "action_id" TEXT,
ADD COLUMN     "post_id" TEXT,
ADD COLUMN     "thread_id" TEXT,
ALTER COLUMN "comment_id" DROP NOT NULL,
ALTER COLUMN "actor_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "action" (
    "id" TEXT NOT NULL,
    "hub_id" TEXT NOT NULL,
    "department_id" TEXT,
    "work_group_id" TEXT,
    "thread_id" TEXT,
    "post_id" TEXT,
    "plan_id" TEXT,
    "title" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "due_on" DATE,
    "status" "action_status" NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discussion" (
    "id" TEXT NOT NULL,
    "space" "discussion_space" NOT NULL,
    "hub_id" TEXT NOT NULL,
    "work_group_id" TEXT,
    "department_id" TEXT,
    "title" TEXT NOT NULL,
    "template_key" TEXT,
    "purpose" TEXT,
    "prompt" JSONB NOT NULL,
    "prompt_text" TEXT NOT NULL,
    "stages" JSONB NOT NULL,
    "stage" INTEGER NOT NULL DEFAULT 0,
    "outcome_parts" TEXT[],
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3),
    "anonymity" "anonymity" NOT NULL,
    "post_before_seeing" BOOLEAN NOT NULL,
    "one_per" "one_per",
    "facilitator_id" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "pinned_at" TIMESTAMPTZ(3),
    "locked_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" TEXT,
    "outcome" JSONB,
    "outcome_text" TEXT,
    "merged_into_id" TEXT,
    "post_count" INTEGER NOT NULL DEFAULT 0,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_post_at" TIMESTAMPTZ(3),

    CONSTRAINT "discussion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discussion_link" (
    "thread_id" TEXT NOT NULL,
    "object_type" "linked_object" NOT NULL,
    "object_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "discussion_link_pkey" PRIMARY KEY ("thread_id","object_id")
);

-- CreateTable
CREATE TABLE "discussion_invitation" (
    "thread_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "invited_by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "discussion_invitation_pkey" PRIMARY KEY ("thread_id","person_id")
);

-- CreateTable
CREATE TABLE "discussion_summary" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "discussion_summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discussion_key" (
    "thread_id" TEXT NOT NULL,
    "inner_pad" BYTEA NOT NULL,
    "outer_pad" BYTEA NOT NULL,

    CONSTRAINT "discussion_key_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "parent_id" TEXT,
    "root_id" TEXT NOT NULL,
    "author_id" TEXT,
    "author_mark" BYTEA,
    "author_department_id" TEXT,
    "one_key" TEXT,
    "client_key" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "quote_of_id" TEXT,
    "quote_text" TEXT,
    "note" "post_note" NOT NULL DEFAULT 'POST',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by_id" TEXT,
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" TEXT,
    "hidden_reason" TEXT,
    "moved_from_id" TEXT,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_version" (
    "id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_reaction" (
    "post_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_reaction_pkey" PRIMARY KEY ("post_id","person_id","kind")
);

-- CreateTable
CREATE TABLE "post_mention" (
    "post_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "post_mention_pkey" PRIMARY KEY ("post_id","person_id")
);

-- CreateTable
CREATE TABLE "post_draft" (
    "person_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "parent_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_draft_pkey" PRIMARY KEY ("person_id","thread_id","parent_id")
);

-- CreateTable
CREATE TABLE "discussion_read" (
    "person_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "before_seq" INTEGER NOT NULL DEFAULT 0,
    "before_at" TIMESTAMPTZ(3),

    CONSTRAINT "discussion_read_pkey" PRIMARY KEY ("person_id","thread_id")
);

-- CreateTable
CREATE TABLE "discussion_template" (
    "id" TEXT NOT NULL,
    "hub_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "prompt" JSONB NOT NULL,
    "prompt_text" TEXT NOT NULL,
    "stages" JSONB NOT NULL,
    "outcome_parts" TEXT[],
    "post_before_seeing" BOOLEAN NOT NULL,
    "one_per" "one_per",
    "anonymity" "anonymity" NOT NULL,
    "edited_by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "discussion_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "status" "decision_status" NOT NULL,
    "result_option_id" TEXT,
    "result_text" TEXT,
    "review_on" DATE,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_option" (
    "id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "decision_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_voice" (
    "decision_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "stance" "stance" NOT NULL,
    "option_id" TEXT,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_voice_pkey" PRIMARY KEY ("decision_id","person_id")
);

-- CreateTable
CREATE TABLE "post_report" (
    "id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "reporter_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" TEXT,
    "settlement" "report_settlement",

    CONSTRAINT "post_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" TEXT NOT NULL,
    "hub_id" TEXT,
    "uploader_id" TEXT,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "thread_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_file" (
    "post_id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "post_file_pkey" PRIMARY KEY ("post_id","file_id")
);

-- CreateIndex
CREATE INDEX "action_thread_id_idx" ON "action"("thread_id");

-- CreateIndex
CREATE INDEX "action_owner_id_idx" ON "action"("owner_id");

-- CreateIndex
CREATE INDEX "action_department_id_idx" ON "action"("department_id");

-- CreateIndex
CREATE INDEX "discussion_work_group_id_idx" ON "discussion"("work_group_id");

-- CreateIndex
CREATE INDEX "discussion_department_id_idx" ON "discussion"("department_id");

-- CreateIndex
CREATE INDEX "discussion_hub_id_idx" ON "discussion"("hub_id");

-- CreateIndex
CREATE INDEX "discussion_link_object_id_idx" ON "discussion_link"("object_id");

-- CreateIndex
CREATE INDEX "discussion_invitation_person_id_idx" ON "discussion_invitation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "discussion_summary_thread_id_version_key" ON "discussion_summary"("thread_id", "version");

-- CreateIndex
CREATE INDEX "post_thread_id_root_id_id_idx" ON "post"("thread_id", "root_id", "id");

-- CreateIndex
CREATE INDEX "post_parent_id_idx" ON "post"("parent_id");

-- CreateIndex
CREATE INDEX "post_author_id_created_at_idx" ON "post"("author_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "post_thread_id_seq_key" ON "post"("thread_id", "seq");

-- CreateIndex
CREATE INDEX "post_version_post_id_idx" ON "post_version"("post_id");

-- CreateIndex
CREATE INDEX "discussion_read_thread_id_idx" ON "discussion_read"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "discussion_template_hub_id_key_key" ON "discussion_template"("hub_id", "key");

-- CreateIndex
CREATE INDEX "nudge_thread_id_person_id_idx" ON "nudge"("thread_id", "person_id");

-- CreateIndex
CREATE INDEX "decision_thread_id_idx" ON "decision"("thread_id");

-- CreateIndex
CREATE INDEX "decision_option_decision_id_idx" ON "decision_option"("decision_id");

-- CreateIndex
CREATE INDEX "post_report_thread_id_idx" ON "post_report"("thread_id");

-- CreateIndex
CREATE INDEX "post_report_post_id_idx" ON "post_report"("post_id");

-- CreateIndex
CREATE INDEX "file_uploader_id_idx" ON "file"("uploader_id");

-- CreateIndex
CREATE INDEX "post_file_file_id_idx" ON "post_file"("file_id");

-- CreateIndex
CREATE INDEX "inbox_item_post_id_idx" ON "inbox_item"("post_id");

-- AddForeignKey
ALTER TABLE "discussion_link" ADD CONSTRAINT "discussion_link_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_invitation" ADD CONSTRAINT "discussion_invitation_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_summary" ADD CONSTRAINT "discussion_summary_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_version" ADD CONSTRAINT "post_version_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_reaction" ADD CONSTRAINT "post_reaction_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_mention" ADD CONSTRAINT "post_mention_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_option" ADD CONSTRAINT "decision_option_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_voice" ADD CONSTRAINT "decision_voice_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_file" ADD CONSTRAINT "post_file_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_file" ADD CONSTRAINT "post_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks -------------------------------------------------------------------------------------------------------------
ALTER TABLE discussion ADD CONSTRAINT discussion_of_its_space CHECK (
  (space = 'WORK_GROUP') = (work_group_id IS NOT NULL) AND (space = 'DEPARTMENT') = (department_id IS NOT NULL));
ALTER TABLE discussion ADD CONSTRAINT discussion_opens_before_it_closes CHECK (closes_at IS NULL OR opens_at < closes_at);
ALTER TABLE discussion ADD CONSTRAINT discussion_closed_by_somebody CHECK (closed_by_id IS NULL OR closed_at IS NOT NULL);
ALTER TABLE discussion_key ADD CONSTRAINT discussion_key_pads CHECK (length(inner_pad) = 64 AND length(outer_pad) = 64);
ALTER TABLE post ADD CONSTRAINT post_two_levels CHECK (root_id = coalesce(parent_id, id));
-- An author or a mark, never both; the lines of the system are by whoever did it.
ALTER TABLE post ADD CONSTRAINT post_by_one CHECK (num_nonnulls(author_id, author_mark) = 1 AND (author_mark IS NULL OR note = 'POST'));
-- Who is not to be known is not known by their department either.
ALTER TABLE post ADD CONSTRAINT post_marked_has_no_department CHECK (author_mark IS NULL OR author_department_id IS NULL);
ALTER TABLE post ADD CONSTRAINT post_hidden_by_somebody CHECK (num_nonnulls(hidden_at, hidden_by_id, hidden_reason) IN (0, 3));
ALTER TABLE post_report ADD CONSTRAINT post_report_settled CHECK (num_nonnulls(settled_at, settled_by_id, settlement) IN (0, 3));
ALTER TABLE decision ADD CONSTRAINT decision_decided CHECK ((status = 'OPEN') = (decided_at IS NULL));
ALTER TABLE inbox_item ADD CONSTRAINT inbox_item_is_about_one CHECK (
  num_nonnulls(comment_id, thread_id) <= 1 AND num_nonnulls(comment_id, thread_id, action_id) >= 1 AND (post_id IS NULL OR thread_id IS NOT NULL));
ALTER TABLE inbox_item ADD CONSTRAINT inbox_item_unknown_in_threads_alone CHECK (actor_id IS NOT NULL OR thread_id IS NOT NULL);

-- The same posted again is the same post; one opening post of each whom a thread takes one of.
CREATE UNIQUE INDEX post_client_key ON post (thread_id, coalesce(author_id, encode(author_mark, 'hex')), client_key);
CREATE UNIQUE INDEX post_one_opening ON post (thread_id, one_key) WHERE one_key IS NOT NULL AND parent_id IS NULL AND deleted_at IS NULL;

-- Who talks where (domain.md, "Who may do what"): sets of ids for the viewer, as in prisma/sql/30-access.sql. -----------
CREATE FUNCTION access_talk_departments() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.department_id FROM public.access_memberships() m
   WHERE m.department_id IS NOT NULL AND m.role IN ('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD')
$$;

CREATE FUNCTION access_led_departments() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.department_id FROM public.access_memberships() m WHERE m.department_id IS NOT NULL AND m.role = 'SUBJECT_LEAD'
$$;

-- Work groups whose specialist the viewer is, while their membership of its hub holds.
CREATE FUNCTION access_led_groups() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.work_group_id FROM public.work_group_specialist s JOIN public.work_group w ON w.id = s.work_group_id
    JOIN public.access_memberships() m ON m.hub_id = w.hub_id AND m.role = 'MASTERY_SPECIALIST'
   WHERE s.person_id = pg_catalog.current_setting('app.person_id', true)
$$;

CREATE FUNCTION access_talk_groups() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.work_group_id FROM public.participation p
    JOIN public.access_memberships() m ON m.department_id = p.department_id AND m.role IN ('MASTERY_ADVOCATE', 'SUBJECT_LEAD')
   WHERE p.left_at IS NULL
  UNION
  SELECT p.work_group_id FROM public.participation p JOIN public.department d ON d.id = p.department_id
    JOIN public.access_memberships() m ON m.school_id = d.school_id AND m.role = 'SENIOR_LEADER'
   WHERE p.left_at IS NULL
  UNION
  SELECT public.access_led_groups()
  UNION
  SELECT w.id FROM public.work_group w
    JOIN public.access_memberships() m ON m.hub_id = w.hub_id AND m.role IN ('HUB_LEAD', 'ASSISTANT_HUB_LEAD')
$$;

CREATE FUNCTION access_led_hubs() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.hub_id FROM public.access_memberships() m
   WHERE m.hub_id IS NOT NULL AND m.role IN ('MASTERY_SPECIALIST', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD')
$$;

CREATE FUNCTION access_talk_hubs() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.hub_id FROM public.access_memberships() m
    LEFT JOIN public.department d ON d.id = m.department_id
    JOIN public.school s ON s.id = coalesce(d.school_id, m.school_id)
   WHERE m.role IN ('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD', 'SENIOR_LEADER')
  UNION
  SELECT public.access_led_hubs()
$$;

-- Threads that a facilitator let the viewer into by name, while that can be: a teacher of a department of the group, a
-- specialist of a group that the department is in.
CREATE FUNCTION access_invited_threads() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT d.id FROM public.discussion_invitation i JOIN public.discussion d ON d.id = i.thread_id
   WHERE i.person_id = pg_catalog.current_setting('app.person_id', true)
     AND (d.work_group_id IN (SELECT p.work_group_id FROM public.participation p
            JOIN public.access_memberships() m ON m.department_id = p.department_id AND m.role = 'TEACHER' WHERE p.left_at IS NULL)
       OR d.department_id IN (SELECT p.department_id FROM public.participation p
           WHERE p.left_at IS NULL AND p.work_group_id IN (SELECT public.access_led_groups())))
$$;

CREATE FUNCTION access_threads() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT d.id FROM public.discussion d WHERE d.department_id IN (SELECT public.access_talk_departments())
  UNION ALL
  SELECT d.id FROM public.discussion d WHERE d.work_group_id IN (SELECT public.access_talk_groups())
  UNION ALL
  SELECT d.id FROM public.discussion d WHERE d.space = 'HUB' AND d.hub_id IN (SELECT public.access_talk_hubs())
  UNION ALL
  SELECT public.access_invited_threads()
$$;

CREATE FUNCTION access_facilitated_threads() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT d.id FROM public.discussion d WHERE d.department_id IN (SELECT public.access_led_departments())
  UNION ALL
  SELECT d.id FROM public.discussion d WHERE d.work_group_id IN (SELECT public.access_led_groups())
  UNION ALL
  SELECT d.id FROM public.discussion d WHERE d.space = 'HUB' AND d.hub_id IN (SELECT public.access_led_hubs())
  UNION ALL
  SELECT d.id FROM public.discussion d
   WHERE d.facilitator_id = pg_catalog.current_setting('app.person_id', true) AND d.id IN (SELECT public.access_threads())
$$;

-- The viewer's own mark in each thread where nobody is to be known: HMAC-SHA256 (RFC 2104) of their id.
CREATE FUNCTION access_marks() RETURNS TABLE (thread_id text, mark bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT k.thread_id, pg_catalog.sha256(k.outer_pad || pg_catalog.sha256(k.inner_pad ||
           pg_catalog.convert_to('author ' || pg_catalog.current_setting('app.person_id', true), 'UTF8')))
    FROM public.discussion_key k
$$;

-- Threads in which the viewer may read what others wrote: where one posts before one sees others, those who have posted,
-- who facilitate, and everybody once it is closed.
CREATE FUNCTION access_read_threads() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT d.id FROM public.discussion d
   WHERE d.id IN (SELECT public.access_threads())
     AND (NOT d.post_before_seeing OR d.closed_at IS NOT NULL
       OR d.id IN (SELECT public.access_facilitated_threads())
       OR EXISTS (SELECT FROM public.post p WHERE p.thread_id = d.id AND p.parent_id IS NULL AND p.deleted_at IS NULL AND p.note = 'POST'
            AND (p.author_id = pg_catalog.current_setting('app.person_id', true)
              OR (p.thread_id, p.author_mark) IN (SELECT k.thread_id, k.mark FROM public.access_marks() k))))
$$;

-- Hubs that the viewer belongs to in whatever role.
CREATE FUNCTION access_hubs() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(m.hub_id, s.hub_id) FROM public.access_memberships() m
    LEFT JOIN public.department d ON d.id = m.department_id
    LEFT JOIN public.school s ON s.id = coalesce(d.school_id, m.school_id)
$$;

-- Takes the next place in a thread that the viewer sees; locks it, so that posts become visible in their order.
CREATE FUNCTION next_post_seq(of_thread text, posted_at timestamptz) RETURNS int
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE public.discussion SET last_seq = last_seq + 1, post_count = post_count + (posted_at IS NOT NULL)::int,
         last_post_at = coalesce(posted_at, last_post_at)
   WHERE id = of_thread AND id IN (SELECT public.access_threads()) RETURNING last_seq
$$;

-- Counts a thread's posts anew: after one was deleted, hidden, restored or moved.
CREATE FUNCTION recount_posts(of_thread text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE public.discussion SET
         post_count = (SELECT count(*) FROM public.post p WHERE p.thread_id = of_thread AND p.note = 'POST' AND p.deleted_at IS NULL AND p.hidden_at IS NULL),
         last_post_at = (SELECT max(p.created_at) FROM public.post p WHERE p.thread_id = of_thread AND p.note = 'POST' AND p.deleted_at IS NULL)
   WHERE id = of_thread AND id IN (SELECT public.access_threads())
$$;

-- A key is made once, for a thread of one's own; whoever facilitates destroys it.
CREATE FUNCTION make_discussion_key(of_thread text, new_inner bytea, new_outer bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO public.discussion_key (thread_id, inner_pad, outer_pad)
  SELECT d.id, new_inner, new_outer FROM public.discussion d
   WHERE d.id = of_thread AND d.anonymity = 'FULL' AND d.closed_at IS NULL AND d.created_by_id = pg_catalog.current_setting('app.person_id', true)
$$;
CREATE FUNCTION destroy_discussion_key(of_thread text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM public.discussion_key WHERE thread_id = of_thread AND of_thread IN (SELECT public.access_facilitated_threads())
$$;

-- Events say which client caused them.
DROP FUNCTION record_event(text, text, text, text, timestamptz);
CREATE FUNCTION record_event(event_scope_id text, event_type text, event_node_id text, event_actor_id text, event_at timestamptz, event_origin text DEFAULT NULL) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  next_seq bigint;
BEGIN
  INSERT INTO public.event_scope AS s (scope, seq) VALUES (event_scope_id, 1)
    ON CONFLICT (scope) DO UPDATE SET seq = s.seq + 1 RETURNING s.seq INTO next_seq;
  INSERT INTO public.event (scope, seq, type, node_id, actor_id, at, origin)
    VALUES (event_scope_id, next_seq, event_type, event_node_id, event_actor_id, event_at, event_origin);
  RETURN next_seq;
END
$$;

GRANT CREATE ON SCHEMA public TO coherence_service;
DO $owners$
DECLARE
  signature regprocedure;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'access_talk_departments()', 'access_led_departments()', 'access_talk_groups()', 'access_led_groups()', 'access_talk_hubs()', 'access_led_hubs()',
    'access_invited_threads()', 'access_threads()', 'access_facilitated_threads()', 'access_marks()', 'access_read_threads()', 'access_hubs()',
    'next_post_seq(text, timestamptz)', 'recount_posts(text)', 'make_discussion_key(text, bytea, bytea)', 'destroy_discussion_key(text)',
    'record_event(text, text, text, text, timestamptz, text)']::regprocedure[]
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO coherence_app, coherence_service', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO coherence_service', signature);
  END LOOP;
END
$owners$;
REVOKE CREATE ON SCHEMA public FROM coherence_service;

-- Row-level security ----------------------------------------------------------------------------------------------------
DO $rls$
DECLARE
  content text;
BEGIN
  FOREACH content IN ARRAY ARRAY[
    'discussion', 'discussion_link', 'discussion_invitation', 'discussion_summary', 'discussion_key', 'discussion_read', 'discussion_template',
    'post', 'post_version', 'post_reaction', 'post_mention', 'post_draft', 'post_file', 'post_report', 'file', 'nudge',
    'decision', 'decision_option', 'decision_voice', 'action'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', content);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', content);
    EXECUTE format('CREATE POLICY service ON %I TO coherence_service USING (true) WITH CHECK (true)', content);
    -- Keys are the product's own: the application role has no privilege there.
    IF content <> 'discussion_key' THEN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO coherence_app', content); END IF;
  END LOOP;
END
$rls$;
-- A thread, a post, a decision and an action are never removed.
GRANT DELETE ON discussion_link, discussion_invitation, discussion_template, post_version, post_reaction, post_mention, post_draft, post_file, file,
  decision_option, decision_voice TO coherence_app;

-- By its columns and not by its id: a new row is to be seen by whoever makes it.
CREATE POLICY viewer ON discussion TO coherence_app USING (
  department_id IN (SELECT access_talk_departments()) OR work_group_id IN (SELECT access_talk_groups())
  OR (space = 'HUB' AND hub_id IN (SELECT access_talk_hubs())) OR id IN (SELECT access_invited_threads()));
CREATE POLICY opener ON discussion AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  created_by_id = current_setting('app.person_id', true)
  AND (department_id IN (SELECT access_led_departments()) OR work_group_id IN (SELECT access_led_groups())
    OR (space = 'HUB' AND hub_id IN (SELECT access_led_hubs()))));
CREATE POLICY facilitator ON discussion AS RESTRICTIVE FOR UPDATE TO coherence_app USING (
  id IN (SELECT access_facilitated_threads()));

CREATE POLICY viewer ON discussion_link TO coherence_app USING (thread_id IN (SELECT access_threads()));
CREATE POLICY viewer ON discussion_summary TO coherence_app USING (thread_id IN (SELECT access_threads()));
CREATE POLICY viewer ON discussion_invitation TO coherence_app USING (thread_id IN (SELECT access_threads()));
CREATE POLICY viewer ON decision TO coherence_app USING (thread_id IN (SELECT access_threads()));
CREATE POLICY viewer ON decision_option TO coherence_app USING (EXISTS (SELECT FROM decision d WHERE d.id = decision_id));
CREATE POLICY viewer ON decision_voice TO coherence_app USING (EXISTS (SELECT FROM decision d WHERE d.id = decision_id));
CREATE POLICY person ON decision_voice AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  person_id = current_setting('app.person_id', true));

-- Facilitating is the facilitators'.
CREATE POLICY add_by_facilitator ON discussion_link AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY remove_by_facilitator ON discussion_link AS RESTRICTIVE FOR DELETE TO coherence_app USING (thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY add_by_facilitator ON discussion_summary AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY change_by_nobody ON discussion_summary AS RESTRICTIVE FOR UPDATE TO coherence_app USING (false);
CREATE POLICY add_by_facilitator ON discussion_invitation AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY remove_by_facilitator ON discussion_invitation AS RESTRICTIVE FOR DELETE TO coherence_app USING (thread_id IN (SELECT access_facilitated_threads()));

-- What others wrote is seen where it may be read; what one wrote, and the lines of the system, wherever one sees the thread.
CREATE POLICY viewer ON post TO coherence_app USING (
  thread_id IN (SELECT access_read_threads())
  OR (thread_id IN (SELECT access_threads())
    AND (note <> 'POST' OR author_id = current_setting('app.person_id', true)
      OR (thread_id, author_mark) IN (SELECT k.thread_id, k.mark FROM access_marks() k))));
CREATE POLICY author ON post AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  author_id = current_setting('app.person_id', true)
  OR (thread_id, author_mark) IN (SELECT k.thread_id, k.mark FROM access_marks() k));
CREATE POLICY author_or_facilitator ON post AS RESTRICTIVE FOR UPDATE TO coherence_app USING (
  author_id = current_setting('app.person_id', true)
  OR (thread_id, author_mark) IN (SELECT k.thread_id, k.mark FROM access_marks() k)
  OR thread_id IN (SELECT access_facilitated_threads()));

-- What belongs to a post is seen with it: the inner query is under the policy above.
CREATE POLICY viewer ON post_version TO coherence_app USING (EXISTS (SELECT FROM post p WHERE p.id = post_id));
CREATE POLICY viewer ON post_reaction TO coherence_app USING (EXISTS (SELECT FROM post p WHERE p.id = post_id));
CREATE POLICY viewer ON post_mention TO coherence_app USING (EXISTS (SELECT FROM post p WHERE p.id = post_id));
CREATE POLICY viewer ON post_file TO coherence_app USING (EXISTS (SELECT FROM post p WHERE p.id = post_id));
CREATE POLICY person ON post_reaction AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  person_id = current_setting('app.person_id', true));

-- One's own, until a post holds it.
CREATE POLICY viewer ON file TO coherence_app USING (
  uploader_id = current_setting('app.person_id', true) OR EXISTS (SELECT FROM post_file f WHERE f.file_id = file.id));

CREATE POLICY viewer ON post_report TO coherence_app USING (
  reporter_id = current_setting('app.person_id', true) OR thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY reporter ON post_report AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  reporter_id = current_setting('app.person_id', true) AND EXISTS (SELECT FROM post p WHERE p.id = post_id AND p.thread_id = post_report.thread_id));
CREATE POLICY facilitator ON post_report AS RESTRICTIVE FOR UPDATE TO coherence_app USING (thread_id IN (SELECT access_facilitated_threads()));

CREATE POLICY viewer ON nudge TO coherence_app USING (
  person_id = current_setting('app.person_id', true) OR thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY facilitator ON nudge AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  by_id = current_setting('app.person_id', true) AND thread_id IN (SELECT access_facilitated_threads()));

CREATE POLICY viewer ON action TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR thread_id IN (SELECT access_threads())
  OR owner_id = current_setting('app.person_id', true));

CREATE POLICY viewer ON discussion_template TO coherence_app USING (hub_id IN (SELECT access_hubs()));

-- Drafts are nobody else's business; who has read a thread is its facilitators', too.
CREATE POLICY viewer ON post_draft TO coherence_app USING (
  person_id = current_setting('app.person_id', true) AND thread_id IN (SELECT access_threads()));
CREATE POLICY viewer ON discussion_read TO coherence_app USING (
  person_id = current_setting('app.person_id', true) AND thread_id IN (SELECT access_threads()));
CREATE POLICY facilitator ON discussion_read FOR SELECT TO coherence_app USING (thread_id IN (SELECT access_facilitated_threads()));

-- Inbox: one's own alone, while one sees what it is about.
DROP POLICY viewer ON inbox_item;
DROP POLICY actor ON inbox_item;
CREATE POLICY viewer ON inbox_item FOR SELECT TO coherence_app USING (
  person_id = current_setting('app.person_id', true) AND CASE
    WHEN comment_id IS NOT NULL THEN EXISTS (SELECT FROM comment c WHERE c.id = comment_id AND c.deleted_at IS NULL)
    WHEN post_id IS NOT NULL THEN EXISTS (SELECT FROM post p WHERE p.id = post_id AND p.deleted_at IS NULL AND p.hidden_at IS NULL)
    WHEN action_id IS NOT NULL THEN EXISTS (SELECT FROM action a WHERE a.id = action_id)
    ELSE EXISTS (SELECT FROM discussion d WHERE d.id = thread_id) END);
CREATE POLICY actor ON inbox_item FOR INSERT TO coherence_app WITH CHECK (
  (actor_id = current_setting('app.person_id', true) OR (actor_id IS NULL AND thread_id IS NOT NULL)) AND CASE
    WHEN comment_id IS NOT NULL THEN EXISTS (SELECT FROM comment c WHERE c.id = comment_id)
    WHEN post_id IS NOT NULL THEN EXISTS (SELECT FROM post p WHERE p.id = post_id AND p.thread_id = inbox_item.thread_id)
    WHEN action_id IS NOT NULL THEN EXISTS (SELECT FROM action a WHERE a.id = action_id)
    ELSE EXISTS (SELECT FROM discussion d WHERE d.id = thread_id) END);
