-- CreateTable
CREATE TABLE "document_lost_words" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "epoch" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "cause_seq" BIGINT NOT NULL,
    "through_seq" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "joined_into" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_lost_words_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_lost_words_document_id_epoch_cause_seq_person_id_r_key" ON "document_lost_words"("document_id", "epoch", "cause_seq", "person_id", "root");

-- Read and written by the co-editing engine alone.
ALTER TABLE document_lost_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_lost_words FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON document_lost_words TO coherence_service USING (true) WITH CHECK (true);
