/** What the two teams work on, written by hand; `!` marks what is in progress whatever the seed. */
export interface Strand {
  slug: string;
  title: string;
  project: string;
  labels: string[];
  /** First day of its work, counted from the start of the cycle. */
  from: number;
  work: string[];
  /** Sub-tasks, by the title of what they belong to. */
  subtasks?: Record<string, string[]>;
}

export const HERO = 'Serve the price quote from the edge cache';
export const LINEAR_HERO = 'Two more edge regions';

export const JIRA_STRANDS: Strand[] = [
  {
    slug: 'quotes',
    title: 'Faster quotes',
    project: 'PAY',
    labels: ['checkout'],
    from: -10,
    work: [
      'Compress the basket payload',
      'Drop the second address lookup',
      'Cache the tax table for an hour',
      HERO,
      'Ask the fraud service while the card form is filled in',
      'Keep the connection to the ledger open between quotes',
      'Quote all shipping options in one call',
      'Send the first byte before the quote is final',
      'Move currency rounding out of the hot path',
      'Warm the quote cache before a sale starts',
      'Stop asking the catalogue for prices it already gave',
      'Preload the wallet script',
    ],
    subtasks: {
      [HERO]: [
        'Agree how long a quote may be old',
        'Purge a quote when its price changes',
        'Count hits and misses',
      ],
      'Warm the quote cache before a sale starts': [
        'List the sales of the next day',
        'Replay the top thousand baskets',
      ],
    },
  },
  {
    slug: 'basket',
    title: 'A lighter basket page',
    project: 'PAY',
    labels: ['checkout'],
    from: -4,
    work: [
      'Remove the old voucher form',
      'Load the card form only when it is in view',
      'One request for all basket thumbnails',
      'Draw the order summary on the server',
      'Give fonts a fallback of the same width',
      'Stop polling for stock in a background tab',
      'Delete two carousels nobody clicks',
      'Validate the address as it is typed, not on submit',
    ],
  },
  {
    slug: 'payouts',
    title: 'Payouts on the promised day',
    project: 'PAY',
    labels: ['payouts'],
    from: -6,
    work: [
      'Show the promised day on every payout',
      'Cut the batch at the bank’s own deadline',
      'Retry a rejected transfer within the hour',
      'Tell the seller before a payout is late',
      'Hold only the disputed part of a payout',
      'Know the public holidays of nine more countries',
      'Pay small sellers daily instead of weekly',
      'Explain each payout line by its orders',
      'Split the nightly batch by time zone',
      'Refund status in the order mail',
    ],
    subtasks: {
      'Split the nightly batch by time zone': [
        'Move the lock from day to zone',
        'Run two zones side by side for a week',
      ],
    },
  },
  {
    slug: 'ledger',
    title: 'Reconciliation without spreadsheets',
    project: 'PAY',
    labels: ['payouts', 'ledger'],
    from: 3,
    work: [
      'Match bank lines by reference before amount',
      'Read the bank’s statement every hour',
      'Book gateway fees on the day they arise',
      'List breaks by age, oldest first',
      'Close a break from where it is shown',
      'Explain a rounding difference by its currency',
      'Alert on a break older than two days',
      'Archive statements of closed years',
    ],
  },
  {
    slug: 'gateway',
    title: 'Move checkout to the new gateway',
    project: 'PAY',
    labels: ['gateway'],
    from: -14,
    work: [
      'Speak to both gateways through one interface',
      'Carry saved cards over by token',
      'Route one per cent of card payments',
      'Compare authorisation rates by issuer',
      'Handle 3-D Secure on the new gateway',
      'Refund through the gateway that took the money',
      'Route half of card payments',
      'Wallet payments on the new gateway',
      'Retire the nightly card sync',
      'Map decline codes to sentences a customer understands',
      'Route all card payments',
      'Switch the old gateway off',
    ],
    subtasks: {
      'Handle 3-D Secure on the new gateway': [
        'Frictionless flow',
        'Challenge in an iframe',
        'Fallback when the bank does not answer',
      ],
      'Wallet payments on the new gateway': ['Merchant certificates', 'Button in two markets'],
    },
  },
  {
    slug: 'failover',
    title: 'A gateway outage is a non-event',
    project: 'PAY',
    labels: ['gateway', 'resilience'],
    from: 0,
    work: [
      'Runbook: card provider is slow',
      'Circuit breaker for tax',
      'Queue authorisations while the gateway is away',
      'Drill: card provider is gone',
      'Choose the gateway by health, not by configuration',
      'Tell the customer what happens to a queued order',
      'Alert on error budget burn',
      'Drill: one region is gone',
    ],
  },
];

export const LINEAR_STRANDS: Strand[] = [
  {
    slug: 'edge',
    title: 'Edge regions close to every shop',
    project: 'PLT',
    labels: ['edge'],
    from: -8,
    work: [
      'Pick regions by where orders come from',
      LINEAR_HERO,
      'Health of an edge region on one page',
      'Drain a region in under a minute',
      'Sign cached answers at the edge',
      'Bill edge traffic to the team that causes it',
      'Purge by tag instead of by address',
    ],
  },
  {
    slug: 'release',
    title: 'A change is live the same day',
    project: 'PLT',
    labels: ['delivery'],
    from: -5,
    work: [
      'Deploy each merge to one per cent by itself',
      'Roll back without asking anybody',
      'Show a change’s way to customers on its pull request',
      'Run database changes apart from code',
      'Drop the Thursday release window',
      'Freeze only the services that are named',
      'Keep the last ten versions warm',
      'Release notes from merge titles',
      'Sign images once, at the build',
    ],
    subtasks: {
      'Deploy each merge to one per cent by itself': [
        'Compare error rates of old and new',
        'Stop on a worse p99',
      ],
    },
  },
  {
    slug: 'builds',
    title: 'Builds that tell the truth',
    project: 'DEV',
    labels: ['builds'],
    from: -2,
    work: [
      'Quarantine a test that fails on an unchanged tree',
      'Cache dependencies by lockfile',
      'Run only tests that a change can reach',
      'Split the integration suite over eight machines',
      'Fail a build that leaves a port open',
      'Show the slowest ten tests of the week',
      'Give each build a clock of its own',
      'Stop sharing one test database',
    ],
  },
  {
    slug: 'nights',
    title: 'Nobody is woken for what can wait',
    project: 'PLT',
    labels: ['on-call'],
    from: 0,
    work: [
      'Page on symptoms that customers feel, not on causes',
      'Grow disks before they are full',
      'Restart a stuck consumer by itself',
      'Collect night pages into a morning list',
      'Delete alerts nobody acted on in a year',
      'Rotate certificates thirty days early',
      'Shed load before the queue is full',
    ],
  },
  {
    slug: 'databases',
    title: 'A database in five minutes, without a ticket',
    project: 'PLT',
    labels: ['self-service'],
    from: -12,
    work: [
      'Describe a database in the service’s own file',
      'Sizes that cover nine requests in ten',
      'Backups on from the first minute',
      'Credentials that rotate by themselves',
      'A copy without personal data for tests',
      'Grow storage with one line',
      'Show the month’s cost before creating',
      'Delete with a week to change one’s mind',
      'Move the first ten databases over',
      'Close the request form',
    ],
    subtasks: {
      'Credentials that rotate by themselves': [
        'Two valid passwords for an hour',
        'Tell services to reconnect',
      ],
    },
  },
];

export const SERVICES = [
  'basket',
  'catalogue',
  'search',
  'reviews',
  'sellers',
  'invoices',
  'mailer',
  'stock',
  'returns',
  'shipping',
  'addresses',
  'vouchers',
  'gift cards',
  'images',
  'sitemaps',
  'consent',
  'accounts',
  'ledger',
  'tax',
  'fraud',
  'quotes',
  'payouts',
  'statements',
  'webhooks',
  'exports',
  'partners',
];

export const LOAD_TESTS = [
  'quote path at 2,000 a second',
  'checkout at a sale’s peak',
  'basket of 80 lines',
  'wallet payments only',
];

export const INCIDENTS = [
  'Card form times out after 3-D Secure',
  'Duplicate authorisations on retry',
  'Wallet button missing in two markets',
  'Quotes of zero for gift cards',
  'Checkout shows yesterday’s exchange rate',
  'Orders stuck in “paying” for ten minutes',
  'Tax service answers after eight seconds',
  'Basket empties after sign-in',
  'Voucher counted twice on reload',
  'Confirmation page loops on Safari',
  'Card payments declined by one issuer',
  'Address check rejects new postcodes',
];

export const PAYOUT_QUESTIONS = [
  'Seller asks where the payout of {day} is',
  'Payout of {day} smaller than the statement says',
  'Bank returned a payout, seller was not told',
  'Payout shown as sent but not received ({day})',
  'Seller changed bank, payout went to the old account',
  'Two payouts on {day}, one expected',
];

export const REPAIRS = [
  'Replay payout batch of {day} by hand',
  'Match bank lines of {day} by hand',
  'Rebook a fee in the wrong month',
  'Release payouts held by mistake',
  'Correct the ledger after a double refund',
];

export const PAGES = [
  'Page at night: disk of {service} nearly full',
  'Page at night: {service} restarts in a loop',
  'Page at night: queue of {service} grows',
  'Page at night: certificate of {service} expires',
  'Page at night: {service} slow for one region',
];

export const FLAKES = [
  'Build of {service} fails on an unchanged tree',
  'Test of {service} depends on the time of day',
  'Port taken in the build of {service}',
  'Build of {service} runs out of memory now and then',
];

export const ODD_JOBS = [
  'Tidy last spring’s flags',
  'Wrong plural in the refund mail',
  'Log line with a card’s last digits twice',
  'Export of orders breaks on a line feed',
  'Tooltip stays open on touch screens',
  'Bump the ledger client',
  'Button text cut off in Finnish',
  'Sort invoices by date, not by number',
  'Old checkout link in the help pages',
  'Name the two cron jobs apart',
  'Delete the staging copy of May',
  'Quote endpoint answers 500 on an empty basket',
];
