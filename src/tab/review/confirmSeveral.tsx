import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Stored } from '../../register';
import { formatDay } from '../../text';
import { useIsOffline, useRegisterData } from '../shell';
import { useAnswerSession } from './answerSession';
import type { OnSettled } from './useAnswering';
import { useConfirming } from './useConfirming';

interface ConfirmSeveralProps {
  /** Reviews of which each may be confirmed. */
  readonly requests: readonly Stored<'reviews'>[];
  readonly onSettled: OnSettled;
  readonly onClose: () => void;
}

/** Confirms those that somebody has chosen one by one: nothing is chosen beforehand, and there is no «all». */
export function ConfirmSeveral({ requests, onSettled, onClose }: ConfirmSeveralProps) {
  const styles = useStyles();
  const { words, language } = useAnswerSession();
  const { processName } = useRegisterData();
  const offline = useIsOffline();
  const label = useId();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [isEmpty, setEmpty] = useState(false);
  const { working, remark, confirm } = useConfirming(onSettled, onClose);
  const choose = (id: number, isChosen: boolean) => {
    setEmpty(false);
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  };
  const send = () => {
    const theirs = requests.filter(({ id }) => chosen.has(id));
    setEmpty(theirs.length === 0);
    if (theirs.length > 0) void confirm(theirs);
  };
  const warning = isEmpty ? words.cardsDigest.severalMissing : remark;
  return (
    <section aria-labelledby={label} className={styles.part}>
      <h4 id={label} className={styles.heading}>
        {words.cardsDigest.severalLabel}
      </h4>
      <p className={styles.hint}>{words.cardsDigest.severalHint}</p>
      <ul className={styles.list}>
        {requests.map(({ id, values: { process, title, dueOn } }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.has(id)}
              onChange={(_event, { checked }) => choose(id, checked === true)}
              label={
                <>
                  {processName(process) ?? title}
                  {dueOn && <span className={styles.due}> {words.answering.dueOn(formatDay(dueOn, language))}</span>}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {warning !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={working || offline} onClick={send}>
          {working ? words.answering.working : words.cardsDigest.severalSend}
        </Button>
        <Button disabledFocusable={working} onClick={onClose}>
          {words.answering.cancel}
        </Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  due: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
