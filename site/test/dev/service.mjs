import { applications, payments, staffView, standings, turnVoid, worklist } from './invented.mjs';
import { procedure, procedures } from './catalogue.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ request: Request, body: any, bearer: string, parts: string[] }} Call */

let session = 0;

/** @type {[string, RegExp, (call: Call) => [number, unknown]][]} */
const routes = [
  ['GET', /^procedures$/, () => [200, procedures()]],
  ['GET', /^procedures\/([\w-]+)$/, ({ parts: [code = ''] }) => found(procedure(code))],
  [
    'GET',
    /^session$/,
    ({ request }) => [
      200,
      { antiforgeryToken: 'x', applicant: isSignedIn(request) ? { email: 'hanako@example.jp' } : null },
    ],
  ],
  [
    'GET',
    /^notice$/,
    ({ request }) => [200, isStopped(request) ? stopped : { open: true, message: null, until: null }],
  ],
  ['POST', /^session\/end$/, () => [204, undefined]],
  [
    'POST',
    /^mail-verifications$/,
    ({ body }) =>
      body.email.includes('wrong')
        ? problem(422, 'answers_invalid', { email: 'メールアドレスの形式が正しくありません。' })
        : [202, undefined],
  ],
  [
    'POST',
    /^mail-verifications\/confirmation$/,
    ({ bearer }) =>
      bearer.startsWith('used')
        ? problem(410, 'link_already_used')
        : [200, { procedure: 'juminhyo', email: 'hanako@example.jp' }],
  ],
  [
    'POST',
    /^uploads$/,
    ({ request }) => [
      201,
      { uploadId: `u${Date.now()}`, fileName: decodeURIComponent(`${request.headers['x-file-name']}`), size: 1000 },
    ],
  ],
  [
    'POST',
    /^applications$/,
    ({ request, body }) =>
      isStopped(request)
        ? problem(503, 'intake_stopped')
        : body.answers.tel === '000'
          ? problem(422, 'answers_invalid', { tel: '「電話番号」を確認してください。' })
          : [201, { id: 'awaiting-signature', stage: 'AwaitingSignature' }],
  ],
  [
    'GET',
    /^applications$/,
    ({ request }) =>
      isSignedIn(request)
        ? [
            200,
            Object.values(applications).map(({ id, procedure: { code, title }, stage, receiptNumber, timeline }) => ({
              id,
              procedure: { code, title },
              stage,
              receiptNumber,
              updatedAt: timeline[0]?.at,
            })),
          ]
        : problem(401, 'signed_out'),
  ],
  ['GET', /^application$/, ({ bearer }) => found(applications[bearer.replace(/-*$/, '')])],
  [
    'GET',
    /^applications\/([\w-]+)$/,
    ({ parts: [id = ''] }) => (id === 'signed-out' ? problem(401, 'signed_out') : found(applications[id])),
  ],
  ['PUT', /^applications\/([\w-]+)\/answers$/, () => [202, undefined]],
  [
    'POST',
    /^applications\/([\w-]+)\/confirmation$/,
    ({ parts: [id = ''] }) => (move(id, 'UnderReview'), [202, { receiptNumber: '20261124-7K3M9Q' }]),
  ],
  ['POST', /^applications\/([\w-]+)\/withdrawal$/, ({ parts: [id = ''] }) => (move(id, 'Withdrawn'), [202, undefined])],
  [
    'POST',
    /^applications\/([\w-]+)\/signing-sessions$/,
    () => (
      (session = 0),
      [201, { matchingCode: '4827', startUrl: 'http://127.0.0.1:5081/sign#secret', qrSvg, expiresAt: in10Minutes() }]
    ),
  ],
  [
    'GET',
    /^applications\/([\w-]+)\/signing-sessions\/newest$/,
    ({ parts: [id = ''] }) => [
      200,
      {
        status: progress(id),
        refusal:
          id === 'refused'
            ? {
                code: 'certificate_revoked',
                ja: '署名用電子証明書が失効しています。市区町村の窓口で新しい電子証明書の発行を受けてから、もう一度署名してください。',
                en: 'The signing certificate is revoked. Have a new one issued at a municipal counter and sign again.',
              }
            : null,
        matchingCode: '4827',
        expiresAt: in10Minutes(),
      },
    ],
  ],
  [
    'GET',
    /^payment$/,
    ({ bearer }) =>
      payments[bearer.replace(/-*$/, '')] ? [200, payments[bearer.replace(/-*$/, '')]] : problem(401, 'link_unknown'),
  ],
  ['POST', /^payment\/checkout$/, () => [200, { url: '/pay/done' }]],
];

/** @type {typeof routes} */
const staffRoutes = [
  ['GET', /^worklist$/, ({ bearer }) => (bearer ? [200, worklist] : problem(401, 'link_unknown'))],
  ['GET', /^applications\/([\w-]+)$/, ({ parts: [id = ''] }) => found(applications[id] && staffView(applications[id]))],
  [
    'POST',
    /^applications\/([\w-]+)\/fee$/,
    ({ parts: [id = ''], body }) =>
      id === 'decided'
        ? problem(409, 'already_done')
        : id === 'void-late'
          ? (turnVoid(id), problem(409, 'signature_void'))
          : (act(id, 'FeeSet', 'AwaitingPayment', body), [202, { stage: 'UnderReview' }]),
  ],
  [
    'POST',
    /^applications\/([\w-]+)\/return$/,
    ({ parts: [id = ''] }) => (act(id, 'ReturnedForCorrection', 'Returned'), [202, { stage: 'UnderReview' }]),
  ],
  [
    'POST',
    /^applications\/([\w-]+)\/rejection$/,
    ({ parts: [id = ''] }) => (act(id, 'Rejected', 'Rejected'), [202, { stage: 'UnderReview' }]),
  ],
  [
    'POST',
    /^applications\/([\w-]+)\/posting$/,
    ({ parts: [id = ''] }) => (act(id, 'Posted', 'Mailed'), [202, { stage: 'AwaitingMailing' }]),
  ],
];

/**
 * @param {Request} request
 * @param {Response} response
 * @param {URL} url
 */
export async function answer(request, response, url) {
  const isStaff = url.pathname.startsWith('/api/staff/');
  const path = url.pathname.replace(/^\/api\/(citizen|staff)\//, '');
  if (isStaff && path.includes('/attachments/'))
    return void response.writeHead(200, { 'Content-Type': 'image/png' }).end(pixel);
  const body = await readBody(request);
  const bearer = `${request.headers['x-ise-token'] ?? ''}`;
  for (const [method, pattern, handle] of isStaff ? staffRoutes : routes) {
    const match = pattern.exec(path);
    if (!match || method !== request.method) continue;
    const [status, json] = handle({ request, body, bearer, parts: match.slice(1) });
    if (path === 'session/end') response.setHeader('Set-Cookie', 'signed-out=1; Path=/');
    if (path === 'mail-verifications/confirmation') response.setHeader('Set-Cookie', 'signed-out=; Path=/; Max-Age=0');
    return void response
      .writeHead(status, { 'Content-Type': 'application/json' })
      .end(json === undefined ? '' : JSON.stringify(json));
  }
  response.writeHead(404).end();
}

/** @param {Request} request */
async function readBody(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return request.headers['content-type'] === 'application/json' ? JSON.parse(text) : {};
}

/**
 * @param {unknown} value
 * @returns {[number, unknown]}
 */
const found = (value) => (value ? [200, value] : problem(404, 'application_unknown'));

/**
 * @param {number} status
 * @param {string} code
 * @param {Record<string, string>} [errors]
 * @returns {[number, unknown]}
 */
function problem(status, code, errors) {
  const fields = errors && Object.fromEntries(Object.entries(errors).map(([name, ja]) => [name, { code, ja, en: ja }]));
  return [status, { status, code, ...(errors && { errors: fields }) }];
}

/** @param {string} id */
function progress(id) {
  if (id === 'refused') return 'refused';
  if (id !== 'follows' || ++session < 3) return 'open';
  move(id, 'AwaitingConfirmation');
  return 'accepted';
}

/**
 * @param {string} id
 * @param {string} stage
 */
function move(id, stage) {
  const application = applications[id];
  if (application) application.stage = stage;
  if (application && stage === 'UnderReview') application.receiptNumber = '20261124-7K3M9Q';
}

/** @type {Record<string, (id: string) => { ja: string, en: string }>} What acts that rest on the signature find of its certificate. */
const certificates = { FeeSet: certificateOf, Posted: certificateOf };

/** @param {string} id */
function certificateOf(id) {
  return standings[id]
    ? { ja: '電子証明書：失効を一度も確認できないまま処理', en: 'Certificate: never checked' }
    : { ja: '電子証明書：失効なし', en: 'Certificate: not revoked' };
}

/**
 * @param {string} id
 * @param {string} signal
 * @param {string} stage
 * @param {any} [body]
 */
function act(id, signal, stage, body) {
  const application = applications[id];
  if (!application) return;
  application.trail.push({
    at: new Date().toISOString(),
    signal,
    by: 'Staff',
    from: application.stage,
    to: stage,
    refusalCode: null,
    certificate: certificates[signal]?.(id) ?? null,
  });
  application.stage = stage;
  if (!body) return;
  const lines = body.lines.map((/** @type {any} */ line) => ({
    label: { ja: line.code, en: line.code },
    total: line.unitPrice * line.quantity,
    ...line,
  }));
  application.fee = { lines, total: 0, revision: 1, dueAt: '2026-12-09T15:00:00Z', paidAt: null };
}

/** @param {Request} request */
const isSignedIn = ({ headers }) => !headers.cookie?.includes('signed-out=1');

/** @param {Request} request */
const isStopped = ({ headers }) => headers.cookie?.includes('stopped=1') ?? false;

const stopped = {
  open: false,
  message: {
    ja: '保守のため、21時まで新しい申請を受け付けていません。',
    en: 'No new applications until 21:00, for maintenance.',
  },
  until: '2026-11-24T12:00:00Z',
};

const in10Minutes = () => new Date(Date.now() + 600_000).toISOString();
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const cells = Array.from({ length: 21 * 21 }, (_, i) => [i % 21, Math.floor(i / 21)]).filter(
  ([x = 0, y = 0]) => (x * 7 + y * 13 + x * y) % 3 === 0,
);
const qrSvg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21" shape-rendering="crispEdges"><rect width="21" height="21" fill="#ffffff"/>${cells.map(([x, y]) => `<rect x="${x}" y="${y}" width="1" height="1" fill="#000000"/>`).join('')}</svg>`;
