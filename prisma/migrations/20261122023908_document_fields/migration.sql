-- CreateTable
CREATE TABLE "document_field" (
    "document_id" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_field_pkey" PRIMARY KEY ("document_id","root")
);

-- CreateTable
CREATE TABLE "document_projection" (
    "document_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "document_projection_pkey" PRIMARY KEY ("document_id")
);

ALTER TABLE document_field ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_field FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON document_field TO coherence_service USING (true) WITH CHECK (true);
-- Seen with its document: the inner query is under the policy of that table. Only the service role writes.
GRANT SELECT ON document_field TO coherence_app;
CREATE POLICY viewer ON document_field FOR SELECT TO coherence_app USING (EXISTS (SELECT FROM document d WHERE d.id = document_id));

ALTER TABLE document_projection ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_projection FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON document_projection TO coherence_service USING (true) WITH CHECK (true);
