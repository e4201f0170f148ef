import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import { ANONYMITIES, ANONYMITY_LABEL, ANONYMITY_MEANING, ONE_PER_LABEL, ONE_PERS, rulesLine } from './template-rules.ts';
import type { Anonymity, OnePer } from './thread-view.ts';
import classes from './ThreadRules.module.css';

export interface Rules {
  readonly onePer: OnePer | null;
  readonly postBeforeSeeing: boolean;
  readonly anonymity: Anonymity;
}

/** The rules alone of what has more. */
export function rulesOf({ onePer, postBeforeSeeing, anonymity }: Rules): Rules {
  return { onePer, postBeforeSeeing, anonymity };
}

/** Who posts how often, whether one posts before one sees the others, and whether names stand at posts; folded to a line. */
export function ThreadRules({ value, onChange, open = false }: { value: Rules; onChange: (rules: Rules) => void; open?: boolean }) {
  return (
    <details className={classes.rules} open={open}>
      <summary><b>Rules</b> <span>{rulesLine(value)}</span></summary>
      <div className={classes.form}>
        <NativeSelect
          label="Opening posts" description="Answers are free in any case." value={value.onePer ?? ''} onChange={(event) => onChange({ ...value, onePer: (event.currentTarget.value || null) as OnePer | null })}
          data={['' as const, ...ONE_PERS].map((one) => ({ value: one, label: ONE_PER_LABEL[one] }))}
        />
        <Checkbox
          label="Post before you see the others" description="Each writes without leaning on what others said; whoever facilitates sees all of it."
          checked={value.postBeforeSeeing} onChange={(event) => onChange({ ...value, postBeforeSeeing: event.currentTarget.checked })}
        />
        <Radio.Group label="Names" description={ANONYMITY_MEANING[value.anonymity]} value={value.anonymity} onChange={(anonymity) => onChange({ ...value, anonymity: anonymity as Anonymity })}>
          <div className={classes.choices}>{ANONYMITIES.map((one) => <Radio key={one} value={one} label={ANONYMITY_LABEL[one]} />)}</div>
        </Radio.Group>
      </div>
    </details>
  );
}
