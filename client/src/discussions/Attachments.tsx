import { ActionIcon } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { fileSize } from './files.api.ts';
import type { UnsentFile } from './unsent-store.ts';
import classes from './Composer.module.css';

export interface AttachedFile extends UnsentFile {
  /** On its way to the server. */
  readonly busy: boolean;
}

/** The files that go with what is being written. */
export function Attachments({ files, onRemove }: { files: readonly AttachedFile[]; onRemove: (key: string) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className={classes.files} aria-label="Files that go with it">
      {files.map(({ key, name, bytes, busy, fileId }) => (
        <li key={key}>
          <IconPaperclip size={14} stroke={1.75} aria-hidden />
          <span>{name}</span>
          <small>{busy ? 'on its way…' : fileId === null ? 'goes with the post' : fileSize(bytes)}</small>
          <ActionIcon variant="subtle" size={24} aria-label={`Leave out ${name}`} onClick={() => onRemove(key)}><IconX size={13} /></ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** The files of a post: a name leads to the file, which the browser saves. */
export function PostFiles({ files }: { files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[] }) {
  if (files.length === 0) return null;
  return (
    <ul className={classes.files} aria-label="Files">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <IconPaperclip size={14} stroke={1.75} aria-hidden />
          <a href={`/api/files/${encodeURIComponent(id)}`} download={name}>{name}</a>
          <small>{fileSize(bytes)}</small>
        </li>
      ))}
    </ul>
  );
}
