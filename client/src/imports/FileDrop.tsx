import { ActionIcon, Button } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import classes from './FileDrop.module.css';
import { UPLOAD_LIMIT } from './upload.api.ts';

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Joins newly chosen files to those already there; the same name again replaces. */
export function joinFiles(have: readonly File[], more: readonly File[]): File[] {
  const names = new Set(more.map((file) => file.name));
  return [...have.filter((file) => !names.has(file.name)), ...more];
}

/** A place to drop Turtle files, or choose them. */
export function FileDrop({ files, onChange }: { files: readonly File[]; onChange: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const add = (list: FileList | null) => onChange(joinFiles(files, [...(list ?? [])].filter((file) => /\.(ttl|turtle)$/i.test(file.name))));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div>
      <div className={classes.drop} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span>Drop its Turtle files (.ttl) here, all together, or</span>
        <Button onClick={() => input.current?.click()}>Choose files…</Button>
        <input ref={input} type="file" accept=".ttl,.turtle,text/turtle" multiple hidden onChange={(event) => { add(event.currentTarget.files); event.currentTarget.value = ''; }} />
      </div>
      {files.length > 0 && (
        <ul className={classes.files} aria-label="Chosen files">
          {files.map((file) => (
            <li key={file.name}>
              <IconFileText size={16} stroke={1.5} aria-hidden />
              <span>{file.name}</span>
              <small className="muted">{size(file.size)}</small>
              <ActionIcon variant="subtle" size="sm" aria-label={`Leave out ${file.name}`} onClick={() => onChange(files.filter((one) => one !== file))}><IconX size={14} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {total > UPLOAD_LIMIT && <p className={classes.tooMuch} role="alert">Together these are {size(total)}; one import takes up to {size(UPLOAD_LIMIT)}. Leave out files of other subjects.</p>}
    </div>
  );
}
