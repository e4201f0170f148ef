-- CreateEnum
CREATE TYPE "audit_action" AS ENUM ('SIGNED_IN', 'SIGN_IN_REFUSED', 'SIGNED_OUT', 'INVITATION_MADE', 'INVITATION_ACCEPTED', 'INVITATION_REVOKED', 'MEMBERSHIP_ENDED', 'WORK_GROUP_CREATED', 'PARTICIPATION_ADDED', 'PARTICIPATION_ENDED', 'GRANT_GIVEN', 'GRANT_REVOKED', 'ACTION_REFUSED', 'VIEW_REFUSED', 'REFUSALS_LEFT_OUT');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" "audit_action" NOT NULL,
    "actor_id" TEXT,
    "person_id" TEXT,
    "subject_id" TEXT,
    "counterpart_id" TEXT,
    "detail" TEXT,
    "places" TEXT[],

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_person_id_id_idx" ON "audit_entry"("person_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_places_idx" ON "audit_entry" USING GIN ("places");

-- What can be in a log that holds nothing anybody wrote: the name of a role, a level or a request.
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_detail CHECK (detail ~ '^[A-Za-z_ ]{1,60}$');

-- Append-only: refused for the owner and for superusers too. ALWAYS, so that no session setting switches it off.
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays();
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_stays;

-- coherence_service keeps what the defaults of prisma/sql gave it but the changing; coherence_app reads its viewer's part.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM coherence_service;
GRANT SELECT ON audit_entry TO coherence_app;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON audit_entry TO coherence_service USING (true) WITH CHECK (true);

-- Whose log the viewer reads: the departments they lead, the schools they are senior leaders of, the hubs they lead
-- (domain.md, "Who may do what").
CREATE FUNCTION access_audit_places() RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(pg_catalog.array_agg(coalesce(m.department_id, m.school_id, m.hub_id)), '{}')
    FROM public.access_memberships() m
   WHERE m.role IN ('SUBJECT_LEAD', 'SENIOR_LEADER', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD')
$$;

-- One's own entries, but those that would tell that something one may not see exists.
CREATE POLICY viewer ON audit_entry FOR SELECT TO coherence_app USING (
  places && (SELECT access_audit_places())
  OR person_id = current_setting('app.person_id', true)
  OR (actor_id = current_setting('app.person_id', true) AND action NOT IN ('VIEW_REFUSED', 'REFUSALS_LEFT_OUT')));

-- The only way in for the application role: in the transaction that is the entry's cause, and as its viewer.
CREATE FUNCTION record_audit(
  entry_id text, entry_at timestamptz, entry_action audit_action, entry_actor_id text, entry_person_id text,
  entry_subject_id text, entry_counterpart_id text, entry_detail text, entry_places text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO public.audit_entry (id, at, action, actor_id, person_id, subject_id, counterpart_id, detail, places)
  VALUES (entry_id, entry_at, entry_action, entry_actor_id, entry_person_id, entry_subject_id, entry_counterpart_id, entry_detail, entry_places)
$$;

GRANT CREATE ON SCHEMA public TO coherence_service;
DO $owners$
DECLARE
  signature regprocedure;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'access_audit_places()', 'record_audit(text, timestamptz, audit_action, text, text, text, text, text, text[])']::regprocedure[]
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO coherence_app, coherence_service', signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO coherence_service', signature);
  END LOOP;
END
$owners$;
REVOKE CREATE ON SCHEMA public FROM coherence_service;
