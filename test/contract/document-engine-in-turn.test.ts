import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { Arrivals } from '../../server/src/documents/rooms/arrivals.ts';
import { Room } from '../../server/src/documents/rooms/room.ts';
import { describeDocumentContract } from './document-contract.ts';
import { engineSubject } from './document-engine.subject.ts';

// The door of a room asks the same twice: at once, for nearly every keystroke, and where something has to be waited for before. Whatever the
// contract wants of the first it wants of the second: here no room is ever ready at once.
describe('where every offer waits for its turn', () => {
  const turns = vi.spyOn(Arrivals.prototype, 'inTurn');
  beforeAll(() => void vi.spyOn(Room.prototype, 'isReady', 'get').mockReturnValue(false));
  afterAll(() => {
    expect(turns.mock.calls.length).toBeGreaterThan(100);
    vi.restoreAllMocks();
  });

  describeDocumentContract('the engine alone', () => Promise.resolve(engineSubject));
});
