import { useRestoreFocusTarget } from '@fluentui/react-components';

/** Shows nothing; as long as it is there, Fluent keeps the focus. */
export function FocusKeeper() {
  useRestoreFocusTarget();
  return null;
}
