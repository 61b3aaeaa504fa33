/** Why signing in did not succeed, in the terms of what a person can do about it. `interaction`: they have to be asked. */
export type SignInProblem =
  'interaction' | 'disabled' | 'cancelled' | 'popupBlocked' | 'timeout' | 'offline' | 'notAllowed' | 'unexpected';

/** Codes of msal-browser 5 and of the identity platform; recorded in their error classes. */
const problems: Readonly<Record<string, SignInProblem | undefined>> = {
  no_account_error: 'interaction',
  no_account_found: 'interaction',
  no_tokens_found: 'interaction',
  interaction_required: 'interaction',
  consent_required: 'interaction',
  login_required: 'interaction',
  native_account_unavailable: 'interaction',
  refresh_token_expired: 'interaction',
  bad_token: 'interaction',
  interrupted_user: 'interaction',
  ui_not_allowed: 'interaction',
  invalid_grant: 'interaction',
  nested_app_auth_bridge_disabled: 'disabled',
  user_cancelled: 'cancelled',
  user_canceled: 'cancelled',
  interaction_in_progress_cancelled: 'cancelled',
  access_denied: 'notAllowed',
  invalid_client: 'notAllowed',
  unauthorized_client: 'notAllowed',
  popup_window_error: 'popupBlocked',
  empty_window_error: 'popupBlocked',
  timed_out: 'timeout',
  monitor_window_timeout: 'timeout',
  monitor_popup_timeout: 'timeout',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  endpoints_resolution_error: 'offline',
  openid_config_error: 'offline',
};

export function signInProblem(error: unknown): SignInProblem {
  if (!(error instanceof Error)) return 'unexpected';
  const code = 'errorCode' in error ? String(error.errorCode) : '';
  if (error.name === 'InteractionRequiredAuthError') return 'interaction';
  return problems[code] ?? 'unexpected';
}
