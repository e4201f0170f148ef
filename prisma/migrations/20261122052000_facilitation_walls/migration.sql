-- What facilitators make is made and changed by facilitators, for row-level security, too.

-- A hub's templates are worded by those who lead in it.
CREATE POLICY add_by_leads ON discussion_template AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (hub_id IN (SELECT access_led_hubs()));
CREATE POLICY change_by_leads ON discussion_template AS RESTRICTIVE FOR UPDATE TO coherence_app USING (hub_id IN (SELECT access_led_hubs()));
CREATE POLICY remove_by_leads ON discussion_template AS RESTRICTIVE FOR DELETE TO coherence_app USING (hub_id IN (SELECT access_led_hubs()));

CREATE POLICY add_by_facilitator ON decision AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY change_by_facilitator ON decision AS RESTRICTIVE FOR UPDATE TO coherence_app USING (thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY add_by_facilitator ON decision_option AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (
  EXISTS (SELECT FROM decision d WHERE d.id = decision_id AND d.thread_id IN (SELECT access_facilitated_threads())));

-- What others said to a decision is read where their posts are; one's own wherever one sees the thread.
DROP POLICY viewer ON decision_voice;
CREATE POLICY viewer ON decision_voice TO coherence_app USING (
  EXISTS (SELECT FROM decision d WHERE d.id = decision_id
    AND (d.thread_id IN (SELECT access_read_threads()) OR person_id = current_setting('app.person_id', true))));
CREATE POLICY change_by_person ON decision_voice AS RESTRICTIVE FOR UPDATE TO coherence_app USING (person_id = current_setting('app.person_id', true));

-- An action of a thread is seen where its post is, and by whoever took it on while they see the thread.
DROP POLICY viewer ON action;
CREATE POLICY viewer ON action TO coherence_app USING (
  thread_id IN (SELECT access_read_threads())
  OR (owner_id = current_setting('app.person_id', true) AND thread_id IN (SELECT access_threads())));
CREATE POLICY add_by_facilitator ON action AS RESTRICTIVE FOR INSERT TO coherence_app WITH CHECK (thread_id IN (SELECT access_facilitated_threads()));
CREATE POLICY change_by_owner_or_facilitator ON action AS RESTRICTIVE FOR UPDATE TO coherence_app USING (
  owner_id = current_setting('app.person_id', true) OR thread_id IN (SELECT access_facilitated_threads()));
