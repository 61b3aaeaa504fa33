import type { Log } from '../../reminder';
import { signInCode } from '../tenant/signInFailure';
import type { TokenForScopes } from '../tenant/tokens';

/** Tells when signing in fails and when it works again, once each: tokens are asked for with every request. */
export function toldSignIn(tokens: TokenForScopes, log: Log): TokenForScopes {
  let told: string | null = null;
  return async (scopes) => {
    try {
      const token = await tokens(scopes);
      if (told !== null) log('signIn.worked');
      told = null;
      return token;
    } catch (error) {
      const code = signInCode(error);
      if (code !== told) log('signIn.failed', { code });
      told = code;
      throw error;
    }
  };
}
