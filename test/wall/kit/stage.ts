import type { TestServer } from '../../testkit/server.ts';
import type { TestClient } from '../../testkit/client.ts';
import { PERSONAS, type Persona } from './cast.ts';
import { buildScene, type Scene } from './scene.ts';

/** The scene with everybody signed in. */
export interface Stage {
  readonly scene: Scene;
  readonly clients: ReadonlyMap<Persona, TestClient>;
  readonly signedOut: TestClient;
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
