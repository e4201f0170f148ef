import { describe, expect, test } from 'vitest';
import { DOCUMENT, Tab, refusalOf, settled } from './engine.testkit.ts';
import { engineWorlds, slowLog } from './engine-worlds.testkit.ts';

const { world } = engineWorlds();

describe('rights', () => {
  test('[D9] somebody without access makes no document load', async () => {
    const { engine, log } = world();
    let loads = 0;
    const load = log.load.bind(log);
    log.load = (id) => (loads++, load(id));
    await refusalOf(engine.open({ personId: 'cem', documentId: DOCUMENT, clientId: 5, stateVector: null, epoch: null }));
    expect(loads).toBe(0);
  });

  test('[D9] a right taken away holds for what was queued at the commit', async () => {
    const { gates, wrap } = slowLog();
    const { engine, log, roles } = world(wrap);
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    const early = ben.write('in flight').push();
    await settled();
    ada.write('too late');
    const late = refusalOf(ada.offer(ada.unsaved[0]!.update));
    await settled();
    roles.set('ada', { role: 'VIEWER', expiresAt: null });
    log.personVersions.set('ada', 1n);
    gates[0]!.commit();
    await early;
    await settled();
    gates[1]!.commit();
    expect(await late).toBe('ROLE_TOO_LOW');
    expect(log.documents.get(DOCUMENT)!.updates).toHaveLength(1);
  });

  test('[D9] a change of rights that leaves the role costs its author nothing', async () => {
    const { engine, log } = world();
    const ada = await new Tab(engine, 'ada').open();
    log.departmentVersions.set('department_1', 1n);
    expect(await ada.write('still here').push()).toEqual([1]);
  });

  test('[D9] a removal ends the subscription with one last event, and nothing written after it is seen', async () => {
    const { engine, log, roles } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    roles.delete('ben');
    log.personVersions.set('ben', 1n);
    engine.accessChanged({ personId: 'ben' });
    await ada.write('after the removal').push();
    const last = await ben.next(({ type }) => type === 'DocumentAccessChanged');
    await settled();
    expect(last).toEqual({ type: 'DocumentAccessChanged', role: null });
    expect(ben.events.at(-1)).toBe(last);
    expect(ben.text).toBe('');
  });

  test('[D9] what another process changed about a person or a department is seen at the next look', async () => {
    const { engine, log, roles } = world();
    const ben = await new Tab(engine, 'ben').open();
    roles.set('ben', { role: 'COMMENTER', expiresAt: null });
    log.personVersions.set('ben', 1n);
    await engine.sweep();
    expect(await ben.next(({ type }) => type === 'DocumentAccessChanged')).toEqual({ type: 'DocumentAccessChanged', role: 'COMMENTER' });
    roles.delete('ben');
    log.departmentVersions.set('department_1', 1n);
    await engine.sweep();
    expect(await ben.next((event) => event.type === 'DocumentAccessChanged' && event.role === null)).toBeTruthy();
  });

  test('[P1] a reader whose department changed its sharing sees nothing committed after that, even before anybody says so', async () => {
    const { engine, log, roles } = world();
    const ada = await new Tab(engine, 'ada').open();
    const ben = await new Tab(engine, 'ben').open();
    roles.delete('ben');
    log.departmentVersions.set('department_1', 1n);
    await ada.write('not for ben').push();
    await ben.next(({ type }) => type === 'DocumentAccessChanged');
    expect(ben.text).toBe('');
  });
});
