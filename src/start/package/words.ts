import type { CommandTexts } from '../../text';

/** The words in which a check says what to put right. */
export type Words = CommandTexts['packaging'];
