import type { RequestHandler } from 'express';

/** Hosts of Microsoft that frame a tab (teams-tab.md: CSP `frame-ancestors`). */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

/** Where sign-in and the list of trusted Teams hosts come from. */
const microsoftServices = ['https://login.microsoftonline.com', 'https://res.cdn.office.net'];

/**
 * Headers for every answer. Scripts come from here only; styles are written by Fluent at run time, hence
 * `unsafe-inline` for styles alone.
 */
export function securityHeaders(siteOrigin: string): RequestHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data: https://res.cdn.office.net",
    `connect-src 'self' ${siteOrigin} ${microsoftServices.join(' ')}`,
    "frame-src 'self' https://login.microsoftonline.com",
    `frame-ancestors 'self' ${teamsHosts.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
    next();
  };
}

/** Tells browsers to come by https only, for a year; over http, as behind a proxy's back, they pay it no heed. */
export const strictTransport: RequestHandler = (_request, response, next) => {
  response.set('Strict-Transport-Security', 'max-age=31536000');
  next();
};

/**
 * Refuses requests that name another host than this machine: a page on the internet could otherwise point a name of its
 * own at 127.0.0.1 and speak to the workplace (DNS rebinding).
 */
export const loopbackHostOnly: RequestHandler = (request, response, next) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host === '127.0.0.1' || host === 'localhost' || host === '[::1]') return next();
  response.status(421).json({ message: 'misdirected request' });
};
