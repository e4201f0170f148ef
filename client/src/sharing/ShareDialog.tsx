import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import {
  GiveSharingGrantDocument, type GrantLevel, type GrantRowFragment, PossibleRecipientsDocument, RevokeSharingGrantDocument,
} from '../graphql/generated/graphql.ts';
import { take, troubleOf } from '../graphql/problem.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { LEVEL_LABEL, LEVEL_MEANING } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useNow } from '../ui/use-now.ts';
import { recipientChoices, recipientLabel } from './sharing-model.ts';
import { type InheritedGrants, type SharedKind, useSharing } from './use-sharing.ts';
import classes from './ShareDialog.module.css';

export interface ShareDialogProps {
  readonly kind: SharedKind;
  readonly id: string;
  /** The department it belongs to, which is the one that gives. */
  readonly departmentId: string;
  readonly onClose: () => void;
}

const NAME: Readonly<Record<SharedKind, string>> = { scheme: 'this scheme', unit: 'this unit', sequence: 'this lesson sequence', plan: 'this plan' };
const LEVELS: readonly GrantLevel[] = ['VIEW', 'COMMENT', 'CO_DESIGN'];
/** A plan is its department’s own: nobody else writes in it. */
const PLAN_LEVELS = LEVELS.slice(0, 2);

/** Who outside the department may see or write something, and giving or taking it back. Waits for the server in everything. */
export function ShareDialog({ kind, id, departmentId, onClose }: ShareDialogProps) {
  const sharing = useSharing(kind, id);
  const [revoking, setRevoking] = useState<GrantRowFragment | null>(null);
  if (revoking) {
    return (
      <Confirm title="Stop sharing?" action="Stop sharing" danger onClose={() => setRevoking(null)} onConfirm={() => revoke(revoking.id).then(sharing.refetch)}>
        {recipientLabel(revoking.recipient)} {LEVEL_LABEL[revoking.level]} {NAME[kind]} now. They lose it at once, on open screens too. What they wrote stays.
      </Confirm>
    );
  }
  return (
    <Dialog title={`Share ${NAME[kind]}`} onClose={onClose}>
      <TroubleNote trouble={sharing.error ? troubleOf(sharing.error) : null} />
      {!sharing.grants && !sharing.error && <><Skeleton height={18} mb={12} /><Skeleton height={18} width="70%" /></>}
      {sharing.grants && (
        <>
          <Grants grants={sharing.grants} inherited={sharing.inherited} onRevoke={setRevoking} />
          <Give objectId={id} levels={kind === 'plan' ? PLAN_LEVELS : LEVELS} departmentId={departmentId} taken={new Set(sharing.grants.flatMap((grant) => (grant.recipient ? [grant.recipient.id] : [])))} onGiven={sharing.refetch} />
        </>
      )}
      <DialogActions><Button onClick={onClose}>Done</Button></DialogActions>
    </Dialog>
  );
}

async function revoke(grantId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RevokeSharingGrantDocument, variables: { input: { grantId } } });
  take(data?.revokeSharingGrant, 'SharingGrantRevoked');
}

function Grants({ grants, inherited, onRevoke }: { grants: readonly GrantRowFragment[]; inherited: readonly InheritedGrants[]; onRevoke: (grant: GrantRowFragment) => void }) {
  const now = useNow();
  return (
    <>
      <p className="muted small">Everyone in the department works on it anyway. Beyond it:</p>
      <ul className={classes.grants} aria-label="Shared with">
        {grants.length === 0 && inherited.length === 0 && <li className={classes.nobody}>Nobody else. It has not left the department.</li>}
        {grants.map((grant) => (
          <li key={grant.id}>
            <div>
              <b>{recipientLabel(grant.recipient)}</b>
              <div className="muted small">{LEVEL_LABEL[grant.level]} · given by {grant.grantedBy.name}, {sinceLabel(grant.grantedAt, now)}</div>
            </div>
            {grant.viewerCan.revoke && <Button variant="subtle" onClick={() => onRevoke(grant)}>Stop sharing…</Button>}
          </li>
        ))}
        {inherited.flatMap(({ from, grants: outer }) => outer.map((grant) => (
          <li key={grant.id}>
            <div>
              <b>{recipientLabel(grant.recipient)}</b>
              <div className="muted small">{LEVEL_LABEL[grant.level]} · through {from}; change it there</div>
            </div>
          </li>
        )))}
      </ul>
    </>
  );
}

function Give({ objectId, levels, departmentId, taken, onGiven }: { objectId: string; levels: readonly GrantLevel[]; departmentId: string; taken: ReadonlySet<string>; onGiven: () => Promise<unknown> }) {
  const { data } = useQuery(PossibleRecipientsDocument, { variables: { departmentId }, fetchPolicy: 'cache-and-network' });
  const choices = recipientChoices(data?.department ?? null, taken);
  const [chosen, setChosen] = useState('');
  const [level, setLevel] = useState<GrantLevel>('VIEW');
  const recipientId = choices.some((choice) => choice.id === chosen) ? chosen : '';
  const give = useAction(async () => {
    const { data: answer } = await client.mutate({ mutation: GiveSharingGrantDocument, variables: { input: { objectId, recipientId, level } } });
    take(answer?.giveSharingGrant, 'SharingGrantGiven');
    await onGiven();
    setChosen('');
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give.run();
  };
  if (data && choices.length === 0) {
    return <p className="muted small" style={{ marginTop: 16 }}>{taken.size > 0 ? 'Everyone you could share with has it.' : 'Your department is in no work group yet; sharing begins there.'}</p>;
  }
  const groups = ['Work groups', 'Departments', 'Hubs'] as const;
  return (
    <form className={classes.give} onSubmit={submit}>
      <h3>Share with</h3>
      <div className={classes.pick}>
        <NativeSelect
          aria-label="Share with" value={recipientId} onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: 'Choose…', disabled: true },
            ...groups.map((group) => ({ group, items: choices.filter((choice) => choice.group === group).map(({ id, label }) => ({ value: id, label })) })).filter(({ items }) => items.length > 0),
          ]}
        />
        <NativeSelect aria-label="They" value={level} onChange={(event) => setLevel(event.currentTarget.value as GrantLevel)} data={levels.map((one) => ({ value: one, label: LEVEL_LABEL[one] }))} />
        <Button type="submit" variant="filled" loading={give.busy} disabled={recipientId === ''}>Share</Button>
      </div>
      <p className="muted small" aria-live="polite">{LEVEL_MEANING[level]}</p>
      <TroubleNote trouble={give.trouble} />
    </form>
  );
}
