-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('DRAFT', 'AGREED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "criterion_state" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'NOT_MET', 'PARTIALLY_MET', 'MET');

-- CreateEnum
CREATE TYPE "rag" AS ENUM ('RED', 'AMBER', 'GREEN');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('WORK_SAMPLE', 'PUPIL_VOICE', 'LEARNING_WALK', 'DATA_SUMMARY', 'TRG_FINDING', 'MINUTE');

-- CreateEnum
CREATE TYPE "term" AS ENUM ('AUTUMN', 'SPRING', 'SUMMER');

-- CreateEnum
CREATE TYPE "plan_linked_object" AS ENUM ('SCHEME', 'UNIT', 'SEQUENCE', 'STEP', 'THREAD', 'POST');

-- CreateEnum
CREATE TYPE "plan_view_kind" AS ENUM ('TABLE', 'BOARD', 'TIMELINE', 'PAGE');

-- AlterEnum
ALTER TYPE "document_kind" ADD VALUE 'PLAN';

-- AlterEnum
ALTER TYPE "shared_object" ADD VALUE 'PLAN';

-- AlterTable
ALTER TABLE "action" ADD COLUMN     "carried_from_id" TEXT,
ADD COLUMN     "carried_reason" TEXT,
ADD COLUMN     "cost" INTEGER,
ADD COLUMN     "criterion_id" TEXT,
ADD COLUMN     "due_half_term" "half_term_name",
ADD COLUMN     "lasting" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "position" TEXT,
ADD COLUMN     "priority_id" TEXT,
ADD COLUMN     "release_half_days" DECIMAL(4,1),
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "start_half_term" "half_term_name",
ADD COLUMN     "start_on" DATE,
ADD COLUMN     "supporter_id" TEXT;

-- AlterTable
ALTER TABLE "document" ALTER COLUMN "scheme_id" DROP NOT NULL,
ALTER COLUMN "unit_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "file" ADD COLUMN     "plan_id" TEXT;

-- CreateTable
CREATE TABLE "development_plan" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "academic_year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" "plan_status" NOT NULL,
    "owner_id" TEXT NOT NULL,
    "based_on_id" TEXT,
    "template_key" TEXT,
    "signed_off_at" TIMESTAMPTZ(3),
    "signed_off_by_id" TEXT,
    "signed_off_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "development_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" TEXT,
    "position" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "success_criterion" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "priority_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "expected_evidence" TEXT,
    "state" "criterion_state" NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "lasting" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" TEXT,
    "position" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "success_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_dependency" (
    "action_id" TEXT NOT NULL,
    "on_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,

    CONSTRAINT "action_dependency_pkey" PRIMARY KEY ("action_id","on_id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "priority_id" TEXT NOT NULL,
    "half_term" "half_term_name" NOT NULL,
    "rag" "rag" NOT NULL,
    "comment" TEXT,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "criterion_id" TEXT,
    "action_id" TEXT,
    "kind" "evidence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "file_id" TEXT,
    "link_type" "plan_linked_object",
    "link_id" TEXT,
    "added_by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_review" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "term" "term" NOT NULL,
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_link" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "object_type" "plan_linked_object" NOT NULL,
    "object_id" TEXT NOT NULL,

    CONSTRAINT "plan_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_view" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "view" "plan_view_kind" NOT NULL,
    "filter" JSONB NOT NULL,

    CONSTRAINT "plan_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "development_plan_department_id_academic_year_idx" ON "development_plan"("department_id", "academic_year");

-- CreateIndex
CREATE INDEX "priority_plan_id_idx" ON "priority"("plan_id");

-- CreateIndex
CREATE INDEX "success_criterion_plan_id_idx" ON "success_criterion"("plan_id");

-- CreateIndex
CREATE INDEX "success_criterion_priority_id_idx" ON "success_criterion"("priority_id");

-- CreateIndex
CREATE INDEX "action_dependency_plan_id_idx" ON "action_dependency"("plan_id");

-- CreateIndex
CREATE INDEX "milestone_plan_id_idx" ON "milestone"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_priority_id_half_term_key" ON "milestone"("priority_id", "half_term");

-- CreateIndex
CREATE INDEX "evidence_plan_id_idx" ON "evidence"("plan_id");

-- CreateIndex
CREATE INDEX "evidence_file_id_idx" ON "evidence"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_review_plan_id_term_key" ON "plan_review"("plan_id", "term");

-- CreateIndex
CREATE INDEX "plan_link_plan_id_idx" ON "plan_link"("plan_id");

-- CreateIndex
CREATE INDEX "plan_link_object_id_idx" ON "plan_link"("object_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_link_item_id_object_id_key" ON "plan_link"("item_id", "object_id");

-- CreateIndex
CREATE INDEX "plan_change_plan_id_at_idx" ON "plan_change"("plan_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_view_person_id_plan_id_name_key" ON "plan_view"("person_id", "plan_id", "name");

-- CreateIndex
CREATE INDEX "action_plan_id_idx" ON "action"("plan_id");

-- Checks -------------------------------------------------------------------------------------------------------------
-- By its text: a new value of an enum cannot be used in the migration that adds it.
ALTER TABLE document ADD CONSTRAINT document_of_a_scheme_or_plan CHECK ((kind::text = 'PLAN') = (scheme_id IS NULL) AND (scheme_id IS NULL) = (unit_id IS NULL));
ALTER TABLE evidence ADD CONSTRAINT evidence_of_one CHECK (num_nonnulls(criterion_id, action_id) = 1);
ALTER TABLE evidence ADD CONSTRAINT evidence_links_to_something CHECK ((link_type IS NULL) = (link_id IS NULL));
ALTER TABLE success_criterion ADD CONSTRAINT success_criterion_weight CHECK (weight BETWEEN 0 AND 10);
ALTER TABLE development_plan ADD CONSTRAINT development_plan_signed_off_by_somebody CHECK ((signed_off_at IS NULL) = (signed_off_by_id IS NULL));
ALTER TABLE action_dependency ADD CONSTRAINT action_dependency_on_another CHECK (action_id <> on_id);
ALTER TABLE action ADD CONSTRAINT action_in_a_priority CHECK (
  (plan_id IS NULL AND num_nonnulls(priority_id, criterion_id, carried_from_id) = 0)
  OR (plan_id IS NOT NULL AND num_nonnulls(department_id, priority_id, position) = 3));
ALTER TABLE action ADD CONSTRAINT action_day_or_half_term CHECK (num_nonnulls(due_on, due_half_term) <= 1 AND num_nonnulls(start_on, start_half_term) <= 1);
ALTER TABLE action ADD CONSTRAINT action_costs_something CHECK (cost >= 0 AND release_half_days >= 0);
ALTER TABLE file ADD CONSTRAINT file_in_one CHECK (num_nonnulls(thread_id, plan_id) <= 1);

-- A department has one plan a year, and as many as it likes that are put away.
CREATE UNIQUE INDEX development_plan_of_the_year ON development_plan (department_id, academic_year) WHERE status <> 'ARCHIVED';

-- Who reaches what -----------------------------------------------------------------------------------------------------
-- Plans of other departments that were shared with the viewer.
CREATE FUNCTION access_shared_plans() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.object_id FROM public.access_grants() g WHERE g.object_type::text = 'PLAN'
$$;

-- A plan of one's department takes up an action that came out of a thread one reads. Answers whether it did.
CREATE FUNCTION take_up_action(of_action text, into_plan text, into_priority text, into_criterion text, at_position text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH taken AS (
    UPDATE public.action a SET plan_id = p.id, department_id = p.department_id, priority_id = into_priority, criterion_id = into_criterion, position = at_position
      FROM public.development_plan p
     WHERE a.id = of_action AND a.plan_id IS NULL AND p.id = into_plan AND p.department_id IN (SELECT public.access_departments())
       AND a.thread_id IN (SELECT public.access_read_threads())
    RETURNING a.id)
  SELECT EXISTS (SELECT FROM taken)
$$;

GRANT CREATE ON SCHEMA public TO coherence_service;
DO $owners$
DECLARE
  signature regprocedure;
BEGIN
  FOREACH signature IN ARRAY ARRAY['access_shared_plans()', 'take_up_action(text, text, text, text, text)']::regprocedure[]
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO coherence_app, coherence_service', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO coherence_service', signature);
  END LOOP;
END
$owners$;
REVOKE CREATE ON SCHEMA public FROM coherence_service;

-- Row-level security ----------------------------------------------------------------------------------------------------
-- The department and its senior leaders see and write; whom a plan is shared with, sees.
DO $rls$
DECLARE
  content text;
BEGIN
  FOREACH content IN ARRAY ARRAY['development_plan', 'priority', 'success_criterion', 'action_dependency', 'milestone', 'evidence', 'plan_review',
    'plan_link', 'plan_change', 'plan_view'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', content);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', content);
    EXECUTE format('CREATE POLICY service ON %I TO coherence_service USING (true) WITH CHECK (true)', content);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO coherence_app', content);
    IF content <> 'plan_view' THEN
      EXECUTE format('CREATE POLICY viewer ON %I TO coherence_app USING (department_id IN (SELECT access_departments()))', content);
      EXECUTE format('CREATE POLICY recipient ON %I FOR SELECT TO coherence_app USING (%I IN (SELECT access_shared_plans()))',
        content, CASE content WHEN 'development_plan' THEN 'id' ELSE 'plan_id' END);
    END IF;
  END LOOP;
END
$rls$;
GRANT DELETE ON action_dependency, plan_link, plan_view TO coherence_app;

-- History is added to, under one's own name, and never changed.
CREATE POLICY person ON plan_change AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (by_id = current_setting('app.person_id', true));
CREATE POLICY change_by_nobody ON plan_change AS RESTRICTIVE FOR UPDATE TO coherence_app USING (false);

CREATE POLICY viewer ON plan_view TO coherence_app USING (
  person_id = current_setting('app.person_id', true) AND EXISTS (SELECT FROM development_plan p WHERE p.id = plan_id));

-- An action of a thread is seen where its post is, one of a plan with the plan.
DROP POLICY IF EXISTS viewer ON action;
DROP POLICY IF EXISTS add_by_facilitator ON action;
DROP POLICY IF EXISTS change_by_owner_or_facilitator ON action;
CREATE POLICY viewer ON action TO coherence_app USING (
  thread_id IN (SELECT access_read_threads())
  OR (owner_id = current_setting('app.person_id', true) AND thread_id IN (SELECT access_threads()))
  OR (plan_id IS NOT NULL AND department_id IN (SELECT access_departments())));
CREATE POLICY recipient ON action FOR SELECT TO coherence_app USING (plan_id IN (SELECT access_shared_plans()));
CREATE POLICY add_by_facilitator_or_department ON action AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  thread_id IN (SELECT access_facilitated_threads()) OR (plan_id IS NOT NULL AND department_id IN (SELECT access_departments())));
CREATE POLICY change_by_owner_facilitator_or_department ON action AS RESTRICTIVE FOR UPDATE TO coherence_app USING (
  owner_id = current_setting('app.person_id', true) OR thread_id IN (SELECT access_facilitated_threads())
  OR (plan_id IS NOT NULL AND department_id IN (SELECT access_departments())));

-- A plan's text is seen with the plan.
CREATE POLICY recipient_of_plan ON document FOR SELECT TO coherence_app USING (object_id IN (SELECT access_shared_plans()));

-- A file that is evidence is seen with it: the inner query is under the policy above.
DROP POLICY viewer ON file;
CREATE POLICY viewer ON file TO coherence_app USING (
  uploader_id = current_setting('app.person_id', true)
  OR EXISTS (SELECT FROM post_file f WHERE f.file_id = file.id)
  OR EXISTS (SELECT FROM evidence e WHERE e.file_id = file.id AND e.removed_at IS NULL));
