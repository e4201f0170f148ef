import { IconCheck, IconCircleDashed, IconArchive } from '@tabler/icons-react';
import type { SchemeStatus } from '../graphql/generated/graphql.ts';
import { SCHEME_STATUS_LABEL } from './labels.ts';
import classes from './StatusMark.module.css';

const ICON = { DRAFT: IconCircleDashed, AGREED: IconCheck, ARCHIVED: IconArchive };

/** A scheme's state as a word and a shape. */
export function StatusMark({ status }: { status: SchemeStatus }) {
  const Icon = ICON[status];
  return <span className={classes.mark} data-status={status}><Icon size={14} stroke={2} aria-hidden />{SCHEME_STATUS_LABEL[status]}</span>;
}
