/** Calls back whenever it is said who is signed in on this browser: the person watched for, or somebody else. Returns how to stop. */
export type PersonWatch = (personId: string, onSaid: (same: boolean) => void) => () => void;

const CHANNEL = 'coherence-signed-in-person';

/** Those who watch in this tab; the channel would tell them too late. */
const here = new Set<(personId: unknown) => void>();

/** Watches in this tab and through the others. */
export const watchSignedInPerson: PersonWatch = (personId, onSaid) => {
  const hear = (id: unknown) => onSaid(id === personId);
  here.add(hear);
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel(CHANNEL) : null;
  channel?.addEventListener('message', (event) => hear(event.data));
  return () => {
    here.delete(hear);
    channel?.close();
  };
};

/** Says who is signed in on this browser: at once to all that is open in this tab, soon after to the other tabs. */
export function saySignedInPerson(personId: string): void {
  for (const hear of here) hear(personId);
  if (!globalThis.BroadcastChannel) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(personId);
  channel.close();
}
