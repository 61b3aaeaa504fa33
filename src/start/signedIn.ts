import { returnFromSignIn } from '../tab';

/** Entry of the page to which the sign-in window comes back. */
await returnFromSignIn();
