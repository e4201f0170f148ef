import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { type AdvocateProfile, InvitePersonDocument, type Role } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { ROLE_LABEL } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';

export interface InviteDialogProps {
  /** The department, school or hub. */
  readonly placeId: string;
  readonly placeName: string;
  readonly roles: readonly Role[];
  readonly onInvited: () => unknown;
  readonly onClose: () => void;
}

/** Asks for an address and a role, and shows the single-use link once. */
export function InviteDialog({ placeId, placeName, roles, onInvited, onClose }: InviteDialogProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'TEACHER');
  const [profile, setProfile] = useState<AdvocateProfile>('A');
  const [link, setLink] = useState<string | null>(null);
  const invite = useAction(async () => {
    const input = { email: email.trim(), role, advocateProfile: role === 'MASTERY_ADVOCATE' ? profile : null, placeId };
    const { data } = await client.mutate({ mutation: InvitePersonDocument, variables: { input } });
    setLink(new URL(take(data?.invitePerson, 'PersonInvited').link, location.origin).href);
    void onInvited();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void invite.run();
  };
  if (link !== null) return <LinkOnce link={link} email={email.trim()} onClose={onClose} />;
  return (
    <Dialog title={`Invite to ${placeName}`} onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
        <TextInput label="E-mail" type="email" data-autofocus required withAsterisk={false} value={email} onChange={(event) => setEmail(event.currentTarget.value)} description="The link will work for this address only." />
        <NativeSelect label="Role" value={role} onChange={(event) => setRole(event.currentTarget.value as Role)} data={roles.map((one) => ({ value: one, label: ROLE_LABEL[one] }))} />
        {role === 'MASTERY_ADVOCATE' && (
          <Radio.Group label="Profile" value={profile} onChange={(value) => setProfile(value as AdvocateProfile)}>
            <div style={{ display: 'grid', gap: 8, marginTop: 4 }}>
              <Radio value="A" label="A" description="Years behind them, and the department does what they say: usually its head, a deputy or a key-stage lead." />
              <Radio value="B" label="B" description="Wants to lead change; preferably with years of teaching." />
            </div>
          </Radio.Group>
        )}
        <TroubleNote trouble={invite.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={invite.busy} disabled={!/\S@\S/.test(email)}>Make the link</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function LinkOnce({ link, email, onClose }: { link: string; email: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Dialog title="Send this link" onClose={onClose}>
      <p style={{ marginBottom: 12 }}>
        Send it to {email} yourself, by mail or chat. It works once, and is shown only now; if it is lost, take the invitation back and make a new one.
      </p>
      <TextInput readOnly value={link} aria-label="Invitation link" onFocus={(event) => event.currentTarget.select()} data-autofocus />
      <DialogActions>
        <Button onClick={onClose}>Done</Button>
        <Button variant="filled" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={() => void copy().catch(() => {})}>{copied ? 'Copied' : 'Copy the link'}</Button>
      </DialogActions>
    </Dialog>
  );
}
