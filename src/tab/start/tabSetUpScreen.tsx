import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { SharedTab } from '../shell';
import { useStartSession } from './startSession';
import { Empty, formatOf, Page, readRegisterRoute, useRegisterData, wholeRegister } from '../shell';
import { Arriving } from './arriving';

interface Choice extends SharedTab {
  readonly label: string;
}

/** Shown by Teams while somebody adds a tab to a channel or chat, or changes it: what shall everybody there see? */
export function TabSetUpScreen() {
  const { words, host } = useStartSession();
  const { home } = words;
  if (!host.setUp)
    return (
      <Page title={home.setUpTitle}>
        <Empty title={home.notSettingUp} hint={home.notSettingUpHint} />
      </Page>
    );
  return (
    <Page title={home.setUpTitle} intro={home.setUpIntro}>
      <Arriving />
      <Choices setUp={host.setUp} />
    </Page>
  );
}

function Choices({ setUp }: { readonly setUp: NonNullable<ReturnType<typeof useStartSession>['host']['setUp']> }) {
  const styles = useStyles();
  const { words } = useStartSession();
  const { home } = words;
  const choices = useChoices();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    // Who was quicker than the host has chosen; what a host can't tell is as good as nothing chosen before.
    const begin = (present: string | null) => current && setAddress((chosen) => chosen ?? present ?? start);
    setUp.present().then(begin, () => begin(null));
    return () => {
      current = false;
    };
  }, [setUp]);
  const chosen = choices.find((one) => one.address === address);
  useEffect(() => setUp.offer(chosen ? { address: chosen.address, name: chosen.name } : null), [setUp, chosen]);
  return (
    <div className={styles.form}>
      <Field label={home.setUpChoice} hint={choices.length === fixed ? home.setUpNoViews : undefined}>
        <RadioGroup value={chosen?.address ?? ''} onChange={(_event, { value }) => setAddress(value)}>
          {choices.map(({ address: value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.note}>{home.setUpSave}</p>
    </div>
  );
}

const start = formatOf({ screen: 'start' });
/** Start page and register. */
const fixed = 2;

/** The start page, the views the team shows everybody, the register. Personal views are nobody else's. */
function useChoices(): readonly Choice[] {
  const { words } = useStartSession();
  const { settings } = useRegisterData();
  return useMemo(() => {
    const { home, shell } = words;
    const views = settings.sharedViews.map(({ title, address }) => ({
      address: formatOf(readRegisterRoute(`register?${address}`)),
      name: title,
      label: home.setUpView(title),
    }));
    const whole = { address: formatOf(wholeRegister), name: shell.register, label: home.setUpWhole };
    return [{ address: start, name: home.sharedTitle, label: home.setUpStart }, ...views, whole];
  }, [words, settings.sharedViews]);
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});
