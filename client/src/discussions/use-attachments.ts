import { useCallback, useRef, useState } from 'react';
import { Refused } from '../graphql/problem.ts';
import type { AttachedFile } from './Attachments.tsx';
import { FILE_LIMIT, fileSize, MOST_FILES, uploadFile } from './files.api.ts';
import type { UnsentFile } from './unsent-store.ts';

/** Why files were left out: those of one reason together; none is named where it is about how many there are. */
export interface LeftOut {
  readonly names: readonly string[];
  readonly reason: string;
}

function withOne(all: readonly LeftOut[], name: string | null, reason: string): readonly LeftOut[] {
  const names = name === null ? [] : [name];
  return all.some((one) => one.reason === reason) ? all.map((one) => (one.reason === reason ? { ...one, names: [...one.names, ...names] } : one)) : [...all, { names, reason }];
}

/** The files that go with what is being written: sent to the server as they are attached; without a connection with the post. */
export function useAttachments(initial: readonly UnsentFile[]) {
  const [files, setFiles] = useState<readonly AttachedFile[]>(() => initial.map((file) => ({ ...file, busy: false })));
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const count = useRef(files.length);
  count.current = files.length;

  const change = useCallback((key: string, next: Partial<AttachedFile> | null) => {
    setFiles((now) => now.flatMap((file) => (file.key !== key ? [file] : next === null ? [] : [{ ...file, ...next }])));
  }, []);

  const attach = useCallback((chosen: readonly File[]) => {
    const leave = (name: string | null, reason: string) => setLeftOut((all) => withOne(all, name, reason));
    setLeftOut([]);
    const tooLarge = chosen.filter(({ size }) => size > FILE_LIMIT);
    const room = Math.max(0, MOST_FILES - count.current);
    const taken = chosen.filter(({ size }) => size <= FILE_LIMIT).slice(0, room);
    for (const { name, size } of tooLarge) leave(name, `This is ${fileSize(size)}; ${fileSize(FILE_LIMIT)} is the most. Save it smaller, or link to where it is kept.`);
    if (taken.length + tooLarge.length < chosen.length) leave(null, `${MOST_FILES} files go with one post. The others were left out.`);
    for (const file of taken) {
      const key = crypto.randomUUID();
      setFiles((now) => [...now, { key, name: file.name, bytes: file.size, fileId: null, blob: file, busy: true }]);
      uploadFile(file, file.name).then(
        ({ id, name, bytes }) => change(key, { fileId: id, name, bytes, blob: null, busy: false }),
        (error: unknown) => {
          if (!(error instanceof Refused)) return change(key, { busy: false });
          leave(file.name, error.trouble.title);
          change(key, null);
        },
      );
    }
  }, [change]);

  return { files, leftOut, attach, remove: (key: string) => change(key, null), clear: () => setFiles([]) };
}
