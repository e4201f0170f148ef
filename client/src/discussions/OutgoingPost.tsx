import { IconClock, IconDeviceFloppy } from '@tabler/icons-react';
import { useViewer } from '../session/viewer-context.ts';
import { colourOf, initialsOf } from '../ui/person-mark.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { fileSize } from './files.api.ts';
import type { Outgoing } from './post-outbox.ts';
import { useThreadDesk } from './thread-context.ts';
import composer from './Composer.module.css';
import classes from './Post.module.css';

export interface OutgoingPostProps {
  readonly outgoing: Outgoing;
  readonly onRetry: () => void;
  /** Takes it back into the composer. */
  readonly onChange: () => void;
  readonly onDiscard: () => void;
}

/** One's own post on its way: shown at once, and where it is. A refusal says why, and the words stay. */
export function OutgoingPost({ outgoing, onRetry, onChange, onDiscard }: OutgoingPostProps) {
  const { person } = useViewer();
  const { body, mentions, quote, files, parentId, trouble, insteadOf } = outgoing;
  const { goTo } = useThreadDesk();
  return (
    <article className={`${classes.post} ${classes.outgoing}`} data-reply={parentId !== null || undefined} aria-label="Your post, not on the server yet">
      <span className={classes.avatar} style={{ backgroundColor: colourOf(person.id) }} aria-hidden>{initialsOf(person.name)}</span>
      <div>
        <div className={classes.head}>
          <b>{person.name}</b>
          <SendState outgoing={outgoing} />
        </div>
        {quote && <div className={classes.quote}>{quote.text}</div>}
        <div className={classes.body}><BodyText body={body} mentions={mentions} /></div>
        {files.length > 0 && <ul className={composer.files}>{files.map(({ key, name, bytes }) => <li key={key}><span>{name}</span><small>{fileSize(bytes)}</small></li>)}</ul>}
        {trouble && (
          <div className={classes.refused} role="alert">
            <b>{trouble.title}</b>{trouble.detail}
            <div>
              {insteadOf === null
                ? <button type="button" className={classes.link} onClick={onRetry}>Try again</button>
                : <button type="button" className={classes.link} onClick={() => goTo(insteadOf)}>Go to the first</button>}
              <button type="button" className={classes.link} onClick={onChange}>Change it</button>
              <button type="button" className={classes.link} onClick={onDiscard}>Throw it away</button>
            </div>
          </div>
        )}
      </div>
    </article>
  );
}

function SendState({ outgoing: { state, kept } }: { outgoing: Outgoing }) {
  if (state === 'refused') return <span>not posted</span>;
  if (state === 'saving') return <span className={classes.state} role="status"><IconDeviceFloppy size={13} stroke={1.75} aria-hidden />Saving…</span>;
  return (
    <span className={classes.state} data-state="waiting" role="status">
      <IconClock size={13} stroke={1.75} aria-hidden />Waiting for a connection{kept ? ' · kept on this device' : ' · keep this tab open'}
    </span>
  );
}
