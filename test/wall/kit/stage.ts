import type { TestServer } from '../../testkit/server.ts';
import type { Answer, TestClient } from '../../testkit/client.ts';
import { PERSONAS, type Persona } from './cast.ts';
import { buildScene, type Scene } from './scene.ts';

/** The scene with everybody signed in. */
export interface Stage {
  readonly scene: Scene;
  readonly clients: ReadonlyMap<Persona, TestClient>;
  readonly signedOut: TestClient;
}

/** Asks; and again where it was given up after five seconds (P5), as a machine that does much else may make it: the wall is not about time. */
export async function ask(client: TestClient, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await client.send(query, variables);
    if (tries === 6 || answer.errors?.[0]?.extensions?.code !== 'TIMEOUT') return answer;
  }
}

export async function setStage(server: TestServer): Promise<Stage> {
  const scene = await buildScene(server);
  const clients = new Map<Persona, TestClient>();
  // A few at a time: hashing a password is slow on purpose.
  for (let index = 0; index < PERSONAS.length; index += 4) {
    await Promise.all(PERSONAS.slice(index, index + 4).map(async (persona) => clients.set(persona, await server.world.signIn(scene.people[persona]))));
  }
  return { scene, clients, signedOut: server.world.stranger() };
}
