-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('SEQUENCE', 'UNIT');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD', 'SENIOR_LEADER', 'MASTERY_SPECIALIST', 'SPECIALIST_IN_TRAINING', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD');

-- CreateEnum
CREATE TYPE "advocate_profile" AS ENUM ('A', 'B');

-- CreateEnum
CREATE TYPE "scheme_status" AS ENUM ('DRAFT', 'AGREED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "tier" AS ENUM ('FOUNDATION', 'HIGHER');

-- CreateEnum
CREATE TYPE "strand" AS ENUM ('NUMBER', 'ALGEBRA', 'RATIO', 'GEOMETRY', 'STATISTICS', 'PROBABILITY');

-- CreateEnum
CREATE TYPE "curriculum_import_status" AS ENUM ('QUEUED', 'READING', 'WRITING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "half_term_name" AS ENUM ('AUTUMN_1', 'AUTUMN_2', 'SPRING_1', 'SPRING_2', 'SUMMER_1', 'SUMMER_2');

-- CreateEnum
CREATE TYPE "shared_object" AS ENUM ('SCHEME', 'UNIT', 'SEQUENCE');

-- CreateEnum
CREATE TYPE "grant_level" AS ENUM ('VIEW', 'COMMENT', 'CO_DESIGN');

-- CreateEnum
CREATE TYPE "work_group_kind" AS ENUM ('DEVELOPMENT', 'EMBEDDING', 'SUSTAINING', 'OTHER');

-- CreateEnum
CREATE TYPE "work_group_status" AS ENUM ('DRAFT', 'OPEN', 'CLOSED', 'RUNNING', 'REPORTING', 'ARCHIVED');

-- CreateTable
CREATE TABLE "auth_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "shared_computer" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "object_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "epoch" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_update" (
    "document_id" TEXT NOT NULL,
    "epoch" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "update_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "client_id" BIGINT NOT NULL,
    "clock_from" INTEGER NOT NULL,
    "clock_to" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_update_pkey" PRIMARY KEY ("document_id","seq")
);

-- CreateTable
CREATE TABLE "document_client" (
    "document_id" TEXT NOT NULL,
    "client_id" BIGINT NOT NULL,
    "person_id" TEXT NOT NULL,
    "reason" TEXT,
    "leased_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_client_pkey" PRIMARY KEY ("document_id","client_id")
);

-- CreateTable
CREATE TABLE "document_snapshot" (
    "document_id" TEXT NOT NULL,
    "epoch" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_snapshot_pkey" PRIMARY KEY ("document_id","seq")
);

-- CreateTable
CREATE TABLE "document_parked_edit" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_parked_edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_scope" (
    "scope" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "event_scope_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "event" (
    "scope" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("scope","seq")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "auth_user_id" TEXT,
    "name" TEXT NOT NULL,
    "access_version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "advocate_profile" "advocate_profile",
    "department_id" TEXT,
    "school_id" TEXT,
    "hub_id" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "role" "role" NOT NULL,
    "advocate_profile" "advocate_profile",
    "department_id" TEXT,
    "school_id" TEXT,
    "hub_id" TEXT,
    "invited_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" TEXT,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheme_of_work" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "academic_year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" "scheme_status" NOT NULL DEFAULT 'DRAFT',
    "based_on_id" TEXT,
    "attribution" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scheme_of_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "year_group" INTEGER NOT NULL,
    "tier" "tier",
    "source_iri" TEXT,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source_iri" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_placement" (
    "id" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "half_term" "half_term_name" NOT NULL,
    "weeks" INTEGER NOT NULL,
    "position" TEXT NOT NULL,

    CONSTRAINT "unit_placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "curriculum_thread" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "strand" "strand" NOT NULL,
    "source_iri" TEXT,

    CONSTRAINT "curriculum_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_curriculum_thread" (
    "unit_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,

    CONSTRAINT "unit_curriculum_thread_pkey" PRIMARY KEY ("unit_id","thread_id")
);

-- CreateTable
CREATE TABLE "vocabulary_term" (
    "id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "source_iri" TEXT,
    "position" TEXT NOT NULL,

    CONSTRAINT "vocabulary_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "curriculum_import" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "scheme_id" TEXT,
    "requested_by_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "academic_year" INTEGER NOT NULL,
    "status" "curriculum_import_status" NOT NULL,
    "done_units" INTEGER NOT NULL DEFAULT 0,
    "total_units" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "curriculum_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "curriculum_import_file" (
    "id" TEXT NOT NULL,
    "import_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "curriculum_import_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hub" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hub_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "id" TEXT NOT NULL,
    "hub_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "urn" CHAR(6) NOT NULL,
    "local_authority" TEXT NOT NULL,
    "trust" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "access_version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "half_term" (
    "id" TEXT NOT NULL,
    "hub_id" TEXT,
    "school_id" TEXT,
    "academic_year" INTEGER NOT NULL,
    "name" "half_term_name" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "half_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_sequence" (
    "id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_sequence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step" (
    "id" TEXT NOT NULL,
    "sequence_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "source_iri" TEXT,
    "edited_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" TEXT,

    CONSTRAINT "step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "misconception" (
    "id" TEXT NOT NULL,
    "step_id" TEXT NOT NULL,
    "sequence_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "source_iri" TEXT,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" TEXT,

    CONSTRAINT "misconception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_grant" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "object_type" "shared_object" NOT NULL,
    "object_id" TEXT NOT NULL,
    "level" "grant_level" NOT NULL,
    "recipient_department_id" TEXT,
    "recipient_work_group_id" TEXT,
    "recipient_hub_id" TEXT,
    "granted_by_id" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" TEXT,

    CONSTRAINT "sharing_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_group" (
    "id" TEXT NOT NULL,
    "hub_id" TEXT NOT NULL,
    "kind" "work_group_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "academic_year" INTEGER NOT NULL,
    "theme" TEXT,
    "key_stage" INTEGER,
    "meeting_model" TEXT,
    "status" "work_group_status" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_group_specialist" (
    "work_group_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "work_group_specialist_pkey" PRIMARY KEY ("work_group_id","person_id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" TEXT NOT NULL,
    "work_group_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "document_object_id_key" ON "document"("object_id");

-- CreateIndex
CREATE INDEX "document_scheme_id_idx" ON "document"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_update_document_id_update_id_key" ON "document_update"("document_id", "update_id");

-- CreateIndex
CREATE INDEX "document_parked_edit_document_id_idx" ON "document_parked_edit"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_auth_user_id_key" ON "person"("auth_user_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_department_id_idx" ON "membership"("department_id");

-- CreateIndex
CREATE INDEX "membership_school_id_idx" ON "membership"("school_id");

-- CreateIndex
CREATE INDEX "membership_hub_id_idx" ON "membership"("hub_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_department_id_idx" ON "invitation"("department_id");

-- CreateIndex
CREATE INDEX "invitation_school_id_idx" ON "invitation"("school_id");

-- CreateIndex
CREATE INDEX "invitation_hub_id_idx" ON "invitation"("hub_id");

-- CreateIndex
CREATE INDEX "scheme_of_work_department_id_idx" ON "scheme_of_work"("department_id");

-- CreateIndex
CREATE INDEX "programme_scheme_id_idx" ON "programme"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_scheme_id_source_iri_key" ON "programme"("scheme_id", "source_iri");

-- CreateIndex
CREATE INDEX "unit_scheme_id_idx" ON "unit"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_scheme_id_source_iri_key" ON "unit"("scheme_id", "source_iri");

-- CreateIndex
CREATE INDEX "unit_placement_scheme_id_idx" ON "unit_placement"("scheme_id");

-- CreateIndex
CREATE INDEX "unit_placement_unit_id_idx" ON "unit_placement"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_placement_programme_id_unit_id_key" ON "unit_placement"("programme_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "curriculum_thread_scheme_id_name_key" ON "curriculum_thread"("scheme_id", "name");

-- CreateIndex
CREATE INDEX "unit_curriculum_thread_thread_id_idx" ON "unit_curriculum_thread"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "vocabulary_term_unit_id_term_key" ON "vocabulary_term"("unit_id", "term");

-- CreateIndex
CREATE INDEX "curriculum_import_department_id_idx" ON "curriculum_import"("department_id");

-- CreateIndex
CREATE INDEX "curriculum_import_file_import_id_idx" ON "curriculum_import_file"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "school_urn_key" ON "school"("urn");

-- CreateIndex
CREATE INDEX "school_hub_id_idx" ON "school"("hub_id");

-- CreateIndex
CREATE INDEX "department_school_id_idx" ON "department"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "half_term_hub_id_academic_year_name_key" ON "half_term"("hub_id", "academic_year", "name");

-- CreateIndex
CREATE UNIQUE INDEX "half_term_school_id_academic_year_name_key" ON "half_term"("school_id", "academic_year", "name");

-- CreateIndex
CREATE INDEX "lesson_sequence_unit_id_idx" ON "lesson_sequence"("unit_id");

-- CreateIndex
CREATE INDEX "lesson_sequence_scheme_id_idx" ON "lesson_sequence"("scheme_id");

-- CreateIndex
CREATE INDEX "step_sequence_id_position_idx" ON "step"("sequence_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "step_sequence_id_source_iri_key" ON "step"("sequence_id", "source_iri");

-- CreateIndex
CREATE INDEX "misconception_sequence_id_idx" ON "misconception"("sequence_id");

-- CreateIndex
CREATE UNIQUE INDEX "misconception_step_id_source_iri_key" ON "misconception"("step_id", "source_iri");

-- CreateIndex
CREATE INDEX "sharing_grant_object_id_idx" ON "sharing_grant"("object_id");

-- CreateIndex
CREATE INDEX "sharing_grant_department_id_idx" ON "sharing_grant"("department_id");

-- CreateIndex
CREATE INDEX "sharing_grant_recipient_department_id_idx" ON "sharing_grant"("recipient_department_id");

-- CreateIndex
CREATE INDEX "sharing_grant_recipient_work_group_id_idx" ON "sharing_grant"("recipient_work_group_id");

-- CreateIndex
CREATE INDEX "sharing_grant_recipient_hub_id_idx" ON "sharing_grant"("recipient_hub_id");

-- CreateIndex
CREATE INDEX "work_group_hub_id_idx" ON "work_group"("hub_id");

-- CreateIndex
CREATE INDEX "work_group_specialist_person_id_idx" ON "work_group_specialist"("person_id");

-- CreateIndex
CREATE INDEX "participation_department_id_idx" ON "participation"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_work_group_id_department_id_key" ON "participation"("work_group_id", "department_id");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_auth_user_id_fkey" FOREIGN KEY ("auth_user_id") REFERENCES "auth_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_of_work" ADD CONSTRAINT "scheme_of_work_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_of_work" ADD CONSTRAINT "scheme_of_work_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "scheme_of_work"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "scheme_of_work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "scheme_of_work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placement" ADD CONSTRAINT "unit_placement_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placement" ADD CONSTRAINT "unit_placement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curriculum_thread" ADD CONSTRAINT "curriculum_thread_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "scheme_of_work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_curriculum_thread" ADD CONSTRAINT "unit_curriculum_thread_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_curriculum_thread" ADD CONSTRAINT "unit_curriculum_thread_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "curriculum_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vocabulary_term" ADD CONSTRAINT "vocabulary_term_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curriculum_import" ADD CONSTRAINT "curriculum_import_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curriculum_import_file" ADD CONSTRAINT "curriculum_import_file_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "curriculum_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "half_term" ADD CONSTRAINT "half_term_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "half_term" ADD CONSTRAINT "half_term_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_sequence" ADD CONSTRAINT "lesson_sequence_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step" ADD CONSTRAINT "step_sequence_id_fkey" FOREIGN KEY ("sequence_id") REFERENCES "lesson_sequence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "misconception" ADD CONSTRAINT "misconception_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_group" ADD CONSTRAINT "work_group_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_group_specialist" ADD CONSTRAINT "work_group_specialist_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_group_specialist" ADD CONSTRAINT "work_group_specialist_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- prisma/sql/10-roles.sql

-- Two roles that the server's login takes on, never logs in as (schema/DECISIONS.md, "Two database roles"):
--   coherence_app      acts for one viewer, under row-level security;
--   coherence_service  acts for the product itself: the document log, events, jobs, sign-in.
-- Roles belong to the whole server, so several databases of one server may get here at the same moment.
DO $roles$
DECLARE
  missing text[];
BEGIN
  FOR attempt IN 1..20 LOOP
    BEGIN
      SELECT coalesce(array_agg(name), '{}') INTO missing
        FROM unnest(ARRAY['coherence_app', 'coherence_service']) AS name
       WHERE to_regrole(name) IS NULL;
      FOR i IN 1..cardinality(missing) LOOP
        EXECUTE format('CREATE ROLE %I NOLOGIN', missing[i]);
      END LOOP;
      IF current_setting('server_version_num')::int >= 160000 THEN
        -- From 16 on, having made a role does not let one take it on: SET has to be granted.
        IF NOT (pg_has_role(current_user, 'coherence_app', 'SET') AND pg_has_role(current_user, 'coherence_service', 'SET')
                AND pg_has_role(current_user, 'coherence_service', 'USAGE')) THEN
          EXECUTE 'GRANT coherence_app, coherence_service TO CURRENT_USER WITH INHERIT TRUE, SET TRUE';
        END IF;
      ELSIF NOT (pg_has_role(current_user, 'coherence_app', 'MEMBER') AND pg_has_role(current_user, 'coherence_service', 'MEMBER')) THEN
        EXECUTE 'GRANT coherence_app, coherence_service TO CURRENT_USER';
      END IF;
      EXIT;
    EXCEPTION
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION USING MESSAGE = format(
          'Coherence works through two database roles, and the login %I may not create them or take them on. '
          'An administrator of this server must run once: '
          'CREATE ROLE coherence_app NOLOGIN; CREATE ROLE coherence_service NOLOGIN; '
          'GRANT coherence_app, coherence_service TO %I; (leave out the roles that exist) and then start Coherence again.',
          current_user, current_user);
      WHEN duplicate_object OR unique_violation OR internal_error THEN
        -- Another database's migration was faster (internal_error: "tuple concurrently updated"); look again.
        IF attempt = 20 THEN RAISE; END IF;
        PERFORM pg_sleep(0.05);
    END;
  END LOOP;
  -- The job queue (graphile-worker) makes and upgrades its own schema as coherence_service.
  EXECUTE format('GRANT CREATE ON DATABASE %I TO coherence_service', current_database());
END
$roles$;

GRANT USAGE ON SCHEMA public TO coherence_app, coherence_service;

-- prisma/sql/20-checks.sql

-- What a row must be for anything to make sense of it; Prisma's schema language cannot say it.
ALTER TABLE membership ADD CONSTRAINT membership_of_one CHECK (num_nonnulls(department_id, school_id, hub_id) = 1);
ALTER TABLE invitation ADD CONSTRAINT invitation_to_one CHECK (num_nonnulls(department_id, school_id, hub_id) = 1);
ALTER TABLE half_term ADD CONSTRAINT half_term_of_one CHECK (num_nonnulls(hub_id, school_id) = 1);
ALTER TABLE half_term ADD CONSTRAINT half_term_in_order CHECK (starts_on <= ends_on);
ALTER TABLE sharing_grant ADD CONSTRAINT sharing_grant_to_one
  CHECK (num_nonnulls(recipient_department_id, recipient_work_group_id, recipient_hub_id) = 1);
ALTER TABLE programme ADD CONSTRAINT programme_year_group CHECK (year_group BETWEEN 7 AND 11);
ALTER TABLE unit_placement ADD CONSTRAINT unit_placement_weeks CHECK (weeks > 0);

-- prisma/sql/30-access.sql

-- Who reaches what, as sets of ids for the viewer named by the setting app.person_id (unset or unknown: empty sets).
-- SECURITY DEFINER, because the sets are made of rows that the viewer may not see; owned by coherence_service, whom no
-- policy hides anything from. Used as "x IN (SELECT f())", which Postgres runs once a statement and hashes.
-- The days are those of schools: Europe/London. app.today replaces the date where the server's clock is not the
-- system's (tests, the demo).

CREATE FUNCTION access_today() RETURNS date
  LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(nullif(pg_catalog.current_setting('app.today', true), '')::date,
                  (pg_catalog.now() AT TIME ZONE 'Europe/London')::date)
$$;

-- The viewer's memberships that hold today.
CREATE FUNCTION access_memberships() RETURNS SETOF public.membership
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.* FROM public.membership m
   WHERE m.person_id = pg_catalog.current_setting('app.person_id', true)
     AND m.starts_on <= public.access_today()
     AND (m.ends_on IS NULL OR public.access_today() < m.ends_on)
     AND m.ended_at IS NULL
$$;

-- Departments whose own work the viewer sees: as a member, or as a senior leader of the school.
CREATE FUNCTION access_departments() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.department_id FROM public.access_memberships() m WHERE m.department_id IS NOT NULL
  UNION
  SELECT d.id FROM public.access_memberships() m JOIN public.department d ON d.school_id = m.school_id
   WHERE m.role = 'SENIOR_LEADER'
$$;

-- Departments that the viewer belongs to when something is shared: not as a senior leader (domain.md, "Who may do what").
CREATE FUNCTION access_working_departments() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.department_id FROM public.access_memberships() m
   WHERE m.department_id IS NOT NULL AND m.role <> 'SENIOR_LEADER'
$$;

-- Live grants to the viewer: to their department, to a work group or to the hub they belong to.
CREATE FUNCTION access_grants() RETURNS SETOF public.sharing_grant
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH mine AS MATERIALIZED (SELECT department_id FROM public.access_working_departments() AS department_id)
  SELECT g.* FROM public.sharing_grant g
   WHERE g.revoked_at IS NULL
     AND (g.recipient_department_id IN (SELECT department_id FROM mine)
       OR g.recipient_work_group_id IN (
            SELECT p.work_group_id FROM public.participation p JOIN mine USING (department_id) WHERE p.left_at IS NULL
            UNION
            SELECT s.work_group_id FROM public.work_group_specialist s
             WHERE s.person_id = pg_catalog.current_setting('app.person_id', true))
       OR g.recipient_hub_id IN (
            SELECT c.hub_id FROM mine JOIN public.department d ON d.id = mine.department_id JOIN public.school c ON c.id = d.school_id
            UNION
            SELECT m.hub_id FROM public.access_memberships() m WHERE m.hub_id IS NOT NULL))
$$;

CREATE FUNCTION access_grant_ids() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.id FROM public.access_grants() g
$$;

-- Ids of the schemes, units or sequences that were themselves shared with the viewer.
CREATE FUNCTION access_shared(kind public.shared_object) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.object_id FROM public.access_grants() g WHERE g.object_type = kind
$$;

-- Curriculum threads that run through a shared unit; the scheme they belong to stays hidden.
CREATE FUNCTION access_shared_threads() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT t.thread_id FROM public.unit_curriculum_thread t WHERE t.unit_id IN (SELECT public.access_shared('UNIT'))
$$;

-- The owner of a function needs CREATE on its schema at the moment it becomes the owner, and not afterwards.
GRANT CREATE ON SCHEMA public TO coherence_service;
DO $owners$
DECLARE
  signature regprocedure;
BEGIN
  FOR signature IN
    SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'access\_%'
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO coherence_app, coherence_service', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO coherence_service', signature);
  END LOOP;
END
$owners$;
REVOKE CREATE ON SCHEMA public FROM coherence_service;

-- prisma/sql/40-row-level-security.sql

-- The second wall (security.md): whatever the server's code asks as coherence_app, it is given only what the viewer
-- may see. A grant covers what is inside its object and nothing above it: a shared unit shows its sequences, not its
-- scheme; a shared sequence shows its steps and document, not its unit.

-- coherence_service does the product's own work and sees all.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO coherence_service;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO coherence_service;
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM coherence_service;

-- Who is who and where: no rows are hidden from the application (its policy module decides), and nothing is deleted.
GRANT SELECT, INSERT, UPDATE ON person, membership, hub, school, department, half_term, work_group, participation TO coherence_app;
GRANT SELECT, INSERT, DELETE ON work_group_specialist TO coherence_app;

DO $rls$
DECLARE
  content text;
BEGIN
  -- Everything that holds what people wrote or may sign in with. FORCE: the owner of the tables is no way around.
  FOREACH content IN ARRAY ARRAY[
    'scheme_of_work', 'programme', 'unit', 'unit_placement', 'curriculum_thread', 'unit_curriculum_thread',
    'vocabulary_term', 'lesson_sequence', 'step', 'misconception', 'document', 'sharing_grant', 'curriculum_import',
    'curriculum_import_file', 'document_update', 'document_client', 'document_snapshot', 'document_parked_edit',
    'event', 'event_scope', 'invitation', 'auth_user', 'auth_session', 'auth_account', 'auth_verification'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', content);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', content);
    EXECUTE format('CREATE POLICY service ON %I TO coherence_service USING (true) WITH CHECK (true)', content);
  END LOOP;
  -- Of these the application role sees its viewer's part. The others it cannot touch at all: it has no privilege there.
  FOREACH content IN ARRAY ARRAY[
    'scheme_of_work', 'programme', 'unit', 'unit_placement', 'curriculum_thread', 'unit_curriculum_thread',
    'vocabulary_term', 'lesson_sequence', 'step', 'misconception', 'document', 'sharing_grant', 'curriculum_import'
  ] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO coherence_app', content);
  END LOOP;
END
$rls$;

-- USING without WITH CHECK: what one may see is also what one may write, never a row for somebody else.
CREATE POLICY viewer ON scheme_of_work TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR id IN (SELECT access_shared('SCHEME')));

CREATE POLICY viewer ON programme TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME')));

CREATE POLICY viewer ON curriculum_thread TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR id IN (SELECT access_shared_threads()));

CREATE POLICY viewer ON unit TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR id IN (SELECT access_shared('UNIT')));

CREATE POLICY viewer ON unit_placement TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')));

CREATE POLICY viewer ON unit_curriculum_thread TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')));

CREATE POLICY viewer ON vocabulary_term TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')));

CREATE POLICY viewer ON lesson_sequence TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')) OR id IN (SELECT access_shared('SEQUENCE')));

CREATE POLICY viewer ON step TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')) OR sequence_id IN (SELECT access_shared('SEQUENCE')));

CREATE POLICY viewer ON misconception TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')) OR sequence_id IN (SELECT access_shared('SEQUENCE')));

-- A document's object is a sequence or a unit; the ids of the two never meet.
CREATE POLICY viewer ON document TO coherence_app USING (
  department_id IN (SELECT access_departments()) OR scheme_id IN (SELECT access_shared('SCHEME'))
  OR unit_id IN (SELECT access_shared('UNIT')) OR object_id IN (SELECT access_shared('SEQUENCE')));

CREATE POLICY viewer ON curriculum_import TO coherence_app USING (
  department_id IN (SELECT access_departments()));

-- The giver's department manages its grants; a recipient sees the ones that reach them, while they hold.
CREATE POLICY viewer ON sharing_grant TO coherence_app USING (
  department_id IN (SELECT access_departments()));
CREATE POLICY recipient ON sharing_grant FOR SELECT TO coherence_app USING (
  id IN (SELECT access_grant_ids()));

-- prisma/sql/50-events.sql

-- Events are written in the transaction that causes them, by a role that may not read the log. The scope's counter row is
-- locked until the commit, so that a scope's seqs become visible in their order.
CREATE FUNCTION record_event(event_scope_id text, event_type text, event_node_id text, event_actor_id text, event_at timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  next_seq bigint;
BEGIN
  INSERT INTO public.event_scope AS s (scope, seq) VALUES (event_scope_id, 1)
    ON CONFLICT (scope) DO UPDATE SET seq = s.seq + 1 RETURNING s.seq INTO next_seq;
  INSERT INTO public.event (scope, seq, type, node_id, actor_id, at)
    VALUES (event_scope_id, next_seq, event_type, event_node_id, event_actor_id, event_at);
  RETURN next_seq;
END
$$;
GRANT CREATE ON SCHEMA public TO coherence_service;
ALTER FUNCTION record_event(text, text, text, text, timestamptz) OWNER TO coherence_service;
REVOKE CREATE ON SCHEMA public FROM coherence_service;
REVOKE ALL ON FUNCTION record_event(text, text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_event(text, text, text, text, timestamptz) TO coherence_app, coherence_service;
