import type { Named } from './thread-view.ts';
export async function peopleOfThread(_id: string, _text: string): Promise<readonly Named[]> { return []; }
export async function peopleToInvite(_id: string, _text: string): Promise<readonly Named[]> { return []; }
