import type { Texts } from '../../text';

/** The words in which a check says what to put right. */
export type Words = Texts['packaging'];
