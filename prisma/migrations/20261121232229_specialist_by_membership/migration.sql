-- A specialist reaches what is shared with their work group for as long as their membership of its hub holds, and no longer:
-- roles belong to a membership, never to an assignment that outlived it (R16).
CREATE OR REPLACE FUNCTION access_grants() RETURNS SETOF public.sharing_grant
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH mine AS MATERIALIZED (SELECT department_id FROM public.access_working_departments() AS department_id)
  SELECT g.* FROM public.sharing_grant g
   WHERE g.revoked_at IS NULL
     AND (g.recipient_department_id IN (SELECT department_id FROM mine)
       OR g.recipient_work_group_id IN (
            SELECT p.work_group_id FROM public.participation p JOIN mine USING (department_id) WHERE p.left_at IS NULL
            UNION
            SELECT s.work_group_id FROM public.work_group_specialist s JOIN public.work_group w ON w.id = s.work_group_id
              JOIN public.access_memberships() m ON m.hub_id = w.hub_id AND m.role = 'MASTERY_SPECIALIST'
             WHERE s.person_id = pg_catalog.current_setting('app.person_id', true))
       OR g.recipient_hub_id IN (
            SELECT c.hub_id FROM mine JOIN public.department d ON d.id = mine.department_id JOIN public.school c ON c.id = d.school_id
            UNION
            SELECT m.hub_id FROM public.access_memberships() m WHERE m.hub_id IS NOT NULL))
$$;
