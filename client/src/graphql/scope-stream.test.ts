import { describe, expect, it } from 'vitest';
import { advance, type ScopeMessage } from './scope-stream.ts';

const event = (previousCursor: string, cursor: string): ScopeMessage => ({ __typename: 'ScopeEvent', previousCursor, cursor });

describe('the stream of a scope', () => {
  it('fetches the picture once the stream is open, so that nothing falls between the two', () => {
    const step = advance({ cursor: null }, { __typename: 'EventsOpened', cursor: 'a' });
    expect(step).toEqual({ position: { cursor: 'a' }, action: 'refetch' });
  });

  it('applies events that continue from the one it holds', () => {
    const step = advance({ cursor: 'a' }, event('a', 'b'));
    expect(step).toEqual({ position: { cursor: 'b' }, action: 'apply' });
  });

  it('asks again after the cursor it holds when an event shows that something was missed', () => {
    const step = advance({ cursor: 'a' }, event('b', 'c'));
    expect(step).toEqual({ position: { cursor: 'a' }, action: 'resume' });
  });

  it('starts from nowhere when the server cannot tell it what it missed', () => {
    const step = advance({ cursor: 'a' }, { __typename: 'ResyncRequired', reason: 'too old' });
    expect(step).toEqual({ position: { cursor: null }, action: 'restart' });
  });

  it('leaves when the right to see has ended', () => {
    expect(advance({ cursor: 'a' }, { __typename: 'AccessEnded', reason: 'revoked' }).action).toBe('leave');
  });
});
