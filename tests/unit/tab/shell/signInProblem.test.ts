import { BrowserAuthErrorCodes, ClientAuthErrorCodes, InteractionRequiredAuthError } from '@azure/msal-browser';
import { BrowserAuthError, ClientAuthError } from '@azure/msal-browser';
import { signInProblem } from '../../../../src/tab/shell/signInProblem';
import { texts } from '../../../../src/text';

describe('A failed sign-in', () => {
  it.each([
    [new BrowserAuthError(BrowserAuthErrorCodes.noAccountError, ''), 'interaction'],
    [new InteractionRequiredAuthError('some_new_code', ''), 'interaction'],
    [new BrowserAuthError(BrowserAuthErrorCodes.popupWindowError, ''), 'popupBlocked'],
    [new BrowserAuthError(BrowserAuthErrorCodes.emptyWindowError, ''), 'popupBlocked'],
    [new BrowserAuthError(BrowserAuthErrorCodes.userCancelled, ''), 'cancelled'],
    [new BrowserAuthError(BrowserAuthErrorCodes.timedOut, ''), 'timeout'],
    [new BrowserAuthError(BrowserAuthErrorCodes.noNetworkConnectivity, ''), 'offline'],
    [new ClientAuthError(ClientAuthErrorCodes.nestedAppAuthBridgeDisabled, ''), 'disabled'],
    [new ClientAuthError(ClientAuthErrorCodes.userCanceled, ''), 'cancelled'],
    [new ClientAuthError(ClientAuthErrorCodes.noAccountFound, ''), 'interaction'],
    [new TypeError('x is not a function'), 'unexpected'],
    ['a text', 'unexpected'],
  ])('%s is understood as %s', (error, problem) => {
    expect(signInProblem(error)).toBe(problem);
  });

  it('has a sentence in both languages for everything but being asked', () => {
    const { signInErrors: german } = texts('de').shell;
    const { signInErrors: english } = texts('en').shell;

    expect(Object.keys(german)).toEqual(Object.keys(english));
  });
});
