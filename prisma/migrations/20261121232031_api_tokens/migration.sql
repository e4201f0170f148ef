-- CreateEnum
CREATE TYPE "api_scope" AS ENUM ('READ', 'WRITE');

-- AlterEnum
ALTER TYPE "audit_action" ADD VALUE 'API_TOKEN_CREATED';
ALTER TYPE "audit_action" ADD VALUE 'API_TOKEN_REVOKED';

-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scope" "api_scope" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_person_id_id_idx" ON "api_token"("person_id", "id");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever acts by a token is looked up by the product itself; nobody's own queries reach the hashes.
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON api_token TO coherence_service USING (true) WITH CHECK (true);
