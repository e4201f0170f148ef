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
