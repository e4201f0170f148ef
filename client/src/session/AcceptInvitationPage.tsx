import { Button, PasswordInput, Skeleton, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { fullDay } from '../ui/dates.ts';
import { ROLE_LABEL } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { EntryPage } from './EntryPage.tsx';
import classes from './EntryPage.module.css';
import { acceptInvitation, type InvitationPreview, readInvitation, SessionProblem } from './session.api.ts';
import { startSession } from './session.ts';

const MIN_PASSWORD = 10;

type Loaded = { readonly preview: InvitationPreview } | { readonly problem: SessionProblem } | null;

/** Behind a single-use link: who invites, to what, and the account it makes. */
export function AcceptInvitationPage() {
  const { token = '' } = useParams();
  const [loaded, setLoaded] = useState<Loaded>(null);

  useEffect(() => {
    let over = false;
    readInvitation(token).then(
      (preview) => !over && setLoaded({ preview }),
      (error: unknown) => !over && setLoaded({ problem: error instanceof SessionProblem ? error : new SessionProblem('UNKNOWN', 'The invitation could not be read.', 0) }),
    );
    return () => {
      over = true;
    };
  }, [token]);

  if (loaded === null) return <EntryPage title="Your invitation"><Skeleton height={60} mb={18} /><Skeleton height={36} mb={16} /><Skeleton height={36} /></EntryPage>;
  if ('problem' in loaded) {
    const invalid = loaded.problem.code === 'INVITATION_INVALID';
    return (
      <EntryPage title="Your invitation">
        <TroubleNote trouble={{
          title: loaded.problem.message,
          detail: invalid
            ? 'Each link works once and for two weeks. If you have joined already, just sign in.'
            : 'The invitation itself is safe. Load this page again in a moment.',
        }} />
        <p style={{ marginTop: 16 }}><a href="/sign-in">Go to sign in</a></p>
      </EntryPage>
    );
  }
  return <AcceptForm token={token} preview={loaded.preview} />;
}

function AcceptForm({ token, preview }: { token: string; preview: InvitationPreview }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [email, setEmail] = useState(preview.email ?? '');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SessionProblem | null>(null);
  const tooShort = !preview.hasAccount && password.length < MIN_PASSWORD;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await acceptInvitation(token, {
        password,
        ...(preview.hasAccount ? {} : { name: name.trim() }),
        ...(preview.email === null ? { email: email.trim() } : {}),
      });
      await startSession();
      navigate('/', { replace: true });
    } catch (error) {
      setProblem(error instanceof SessionProblem ? error : new SessionProblem('UNKNOWN', 'Joining did not work.', 0));
      setBusy(false);
    }
  };

  return (
    <EntryPage title={`Join ${preview.place}`}>
      <p className={classes.about}>
        You are invited as <b>{ROLE_LABEL[preview.role].toLowerCase()}</b>. The link works once, until {fullDay(preview.expiresAt)}.
      </p>
      <form onSubmit={(event) => void submit(event)}>
        {preview.email === null
          ? <TextInput label="E-mail" type="email" autoComplete="username" required withAsterisk={false} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          : <TextInput label="E-mail" type="email" autoComplete="username" readOnly value={preview.email} description="The invitation is for this address." />}
        {!preview.hasAccount && (
          <TextInput label="Your name" description="As colleagues in other schools will see it." autoComplete="name" required withAsterisk={false} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        )}
        <PasswordInput
          label={preview.hasAccount ? 'Your password' : 'Choose a password'}
          description={preview.hasAccount ? 'You have an account here already; this adds the new role to it.' : `At least ${MIN_PASSWORD} characters. Three unrelated words are a good one.`}
          autoComplete={preview.hasAccount ? 'current-password' : 'new-password'} required withAsterisk={false} value={password}
          onChange={(event) => setPassword(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        <TroubleNote trouble={problem && { title: problem.message, detail: 'The invitation has not been used up. What you typed is still here.' }} />
        <Button type="submit" variant="filled" loading={busy} disabled={tooShort || (!preview.hasAccount && name.trim() === '') || email.trim() === ''}>Join</Button>
      </form>
    </EntryPage>
  );
}
