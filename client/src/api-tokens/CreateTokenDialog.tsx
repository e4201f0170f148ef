import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { type ApiScope, CreateApiTokenDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';

const LASTS = [[7, '7 days'], [30, '30 days'], [90, '90 days'], [365, 'A year']] as const;

export interface CreateTokenDialogProps {
  readonly onCreated: () => unknown;
  readonly onClose: () => void;
}

/** Asks what a token is for and what it may do, and shows its secret once. */
export function CreateTokenDialog({ onCreated, onClose }: CreateTokenDialogProps) {
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ApiScope>('READ');
  const [days, setDays] = useState(90);
  const [secret, setSecret] = useState<string | null>(null);
  const create = useAction(async () => {
    // Past the cache: a secret is kept nowhere.
    const { data } = await client.mutate({ mutation: CreateApiTokenDocument, variables: { input: { name: name.trim(), scope, expiresInDays: days } }, fetchPolicy: 'no-cache' });
    setSecret(take(data?.createApiToken, 'ApiTokenCreated').secret);
    void onCreated();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create.run();
  };
  if (secret !== null) return <SecretOnce secret={secret} onClose={onClose} />;
  return (
    <Dialog title="Create a token" onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
        <TextInput label="Name" data-autofocus required withAsterisk={false} maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} description="The program it is for, so that you know it again." />
        <Radio.Group label="What it may do" value={scope} onChange={(value) => setScope(value as ApiScope)}>
          <div style={{ display: 'grid', gap: 8, marginTop: 4 }}>
            <Radio value="READ" label="Read" description="See what you see, and follow it as it changes." />
            <Radio value="WRITE" label="Read and write" description="Also change schemes, units, sequences and what is written in them, in your name." />
          </div>
        </Radio.Group>
        <NativeSelect label="Works for" value={String(days)} onChange={(event) => setDays(Number(event.currentTarget.value))} data={LASTS.map(([value, label]) => ({ value: String(value), label }))} />
        <TroubleNote trouble={create.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={create.busy} disabled={name.trim() === ''}>Create the token</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog title="Copy the token now" onClose={onClose}>
      <p style={{ marginBottom: 12 }}>
        It is shown this once and never again. Keep it as you would a password: whoever has it can do in your name what you allowed it. If it is lost, revoke it and create another.
      </p>
      <TextInput readOnly value={secret} aria-label="Token" styles={{ input: { fontFamily: 'ui-monospace, monospace' } }} onFocus={(event) => event.currentTarget.select()} data-autofocus />
      <DialogActions>
        <Button onClick={onClose}>Done</Button>
        <Button variant="filled" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={() => void copy().catch(() => {})}>{copied ? 'Copied' : 'Copy the token'}</Button>
      </DialogActions>
    </Dialog>
  );
}
