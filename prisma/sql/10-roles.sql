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
