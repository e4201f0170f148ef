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
