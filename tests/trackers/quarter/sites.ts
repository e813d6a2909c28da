import type { Quarter } from './types.ts';

/** The two simulated sites; their ids stay the same for every seed. */
export const SITES: Quarter['sites'] = {
  jira: {
    host: 'acme.atlassian.net',
    cloudId: '7f3c1a52-5e0b-4a27-9d4e-2b6f0c8e1d11',
    projects: [
      { key: 'PAY', name: 'Payments' },
      { key: 'OPS', name: 'Operations' },
    ],
  },
  linear: {
    workspace: 'acme',
    organisationId: 'c1d9e0b4-3a77-4f61-8b2d-94e5a6f7c803',
    teams: [
      { key: 'PLT', name: 'Platform' },
      { key: 'DEV', name: 'Developer tools' },
    ],
  },
};

/** Where both teams work. */
export const TEAM_ZONE = 'Europe/Berlin';

/** The day that it is for the teams: what `makeQuarter` wants as `today` when a real clock is running. */
export const teamDay = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: TEAM_ZONE, dateStyle: 'short' }).format(at);
