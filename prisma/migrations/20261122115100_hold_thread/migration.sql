-- Keeps a thread as it is until the transaction ends, for whoever changes a post of it: the thread is locked before its posts, by everybody.
-- Says whether it is closed; null where it is not seen. Whoever only posts may not lock the row by themselves.
CREATE FUNCTION hold_thread(of_thread text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT closed_at IS NOT NULL FROM public.discussion WHERE id = of_thread AND id IN (SELECT public.access_threads()) FOR NO KEY UPDATE
$$;

GRANT CREATE ON SCHEMA public TO coherence_service;
ALTER FUNCTION hold_thread(text) OWNER TO coherence_service;
REVOKE CREATE ON SCHEMA public FROM coherence_service;
REVOKE ALL ON FUNCTION hold_thread(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_thread(text) TO coherence_app, coherence_service;
