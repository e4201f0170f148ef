/** Calls back once somebody else has signed in on this browser; returns how to stop. */
export type PersonWatch = (personId: string, onAnother: () => void) => () => void;

const CHANNEL = 'coherence-signed-in-person';

/** Watches for another person through the other tabs, and tells them who is signed in here. */
export const watchPersonAcrossTabs: PersonWatch = (personId, onAnother) => {
  if (!globalThis.BroadcastChannel) return () => {};
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event) => {
    if (event.data !== personId) onAnother();
  });
  channel.postMessage(personId);
  return () => channel.close();
};
