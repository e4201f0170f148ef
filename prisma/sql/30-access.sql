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
