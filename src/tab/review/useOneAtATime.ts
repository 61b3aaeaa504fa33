import { useState } from 'react';
import { errorText } from '../shell';
import { useAnswerSession } from './answerSession';

/** Runs what writes, one after the other; its failure is told as a remark, and what was typed stays. */
export function useOneAtATime() {
  const { words } = useAnswerSession();
  const [remark, setRemark] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (working) return;
    setWorking(true);
    setRemark(null);
    try {
      await act();
    } catch (error) {
      setRemark(errorText(error, words));
    } finally {
      setWorking(false);
    }
  };
  return { working, remark, setRemark, run };
}
