/** @param {string} ja @param {string} en */
const text = (ja, en) => ({ ja, en });

const title = text('住民票の写し', 'Copy of the resident record');

const lines = [
  {
    code: 'juminhyo-household',
    label: text('住民票の写し（世帯全員）', 'Copy of the resident record (whole household)'),
    unitPrice: 300,
    quantity: 3,
    total: 900,
  },
  {
    code: 'postage',
    label: text('郵送料', 'Postage'),
    unitPrice: 180,
    quantity: 1,
    total: 180,
    reason: '枚数が多いため',
  },
];

const signer = {
  name: '伊勢　花子',
  nameSubstitutions: [true, false, false, false, false],
  address: '三重県伊勢市岩渕１丁目７番２９号',
  addressSubstitutions: Array(16).fill(false),
  birthDate: { text: text('昭和55年（1980年）1月2日', '1980-01-02') },
  sex: text('女', 'Female'),
};

const answersView = [
  { name: 'kind', label: text('住民票の種類', 'Kind of copy'), value: text('世帯全員', 'The whole household') },
  {
    name: 'items',
    label: text('記載する事項', 'Items to show'),
    value: text('本籍・筆頭者、住民票コード', 'Registered domicile, resident record code'),
  },
  { name: 'copies', label: text('必要な通数', 'Number of copies'), value: text('3通', '3 copies') },
  {
    name: 'tel',
    label: text('日中に連絡が取れる電話番号', 'Telephone number for the daytime'),
    value: text('090-1234-5678', '090-1234-5678'),
  },
];

const answers = {
  kind: 'household',
  items: ['honseki', 'recordCode'],
  copies: 3,
  tel: '090-1234-5678',
  purpose: 'bank',
  relation: 'self',
  delivery: 'ordinary',
};

/** @type {[string, string, string, string][]} */
const story = [
  ['2026-11-24T01:00:00Z', 'AwaitingSignature', '申請書を入力しました', 'The form was filled in'],
  ['2026-11-24T01:12:00Z', 'AwaitingConfirmation', '署名しました', 'Signed'],
  ['2026-11-24T01:20:00Z', 'UnderReview', '市が受け付けました', 'Received by the city'],
];

/** @param {string} id @param {string} stage @param {Record<string, unknown>} [rest] */
const application = (id, stage, rest = {}) => ({
  id,
  procedure: { code: 'juminhyo', version: '2026-04-01', title, needsSignature: true, costsFee: true, isPosted: true },
  stage,
  revision: 1,
  answers,
  answersView,
  signer: stage === 'AwaitingSignature' ? null : signer,
  receiptNumber: /Awaiting(Signature|Confirmation)/.test(stage) ? null : '20261124-7K3M9Q',
  deadline: '2026-11-27T01:00:00Z',
  returnReason: null,
  rejectReason: null,
  trackingNumber: null,
  fee: null,
  refunds: [],
  timeline: story.map(([at, to, ja, en]) => ({ at, stage: to, text: text(ja, en) })),
  canWithdraw: !/Mailed|Completed|Rejected|Withdrawn|Expired/.test(stage),
  canCorrect: /Awaiting(Signature|Confirmation)|Returned/.test(stage),
  trail: story.map(([at, to], i) => ({
    at,
    signal: ['Submitted', 'Signed', 'Confirmed'][i],
    by: 'Citizen',
    from: i ? story[i - 1]?.[1] : 'Unsubmitted',
    to,
    refusalCode: null,
    certificate: null,
  })),
  ...rest,
});

const fee = { lines, total: 1080, revision: 1, dueAt: '2026-12-09T08:15:00Z', paidAt: null };
const paid = { ...fee, paidAt: '2026-11-26T03:00:00Z' };

/** @type {Record<string, any>} Applications by an id that says how they stand. */
export const applications = Object.fromEntries(
  [
    application('awaiting-signature', 'AwaitingSignature'),
    application('refused', 'AwaitingSignature'),
    application('follows', 'AwaitingSignature', { signer }),
    application('awaiting-confirmation', 'AwaitingConfirmation'),
    application('under-review', 'UnderReview'),
    application('decided', 'UnderReview'),
    application('unchecked', 'UnderReview'),
    application('void', 'UnderReview'),
    application('void-late', 'UnderReview'),
    application('void-paid', 'AwaitingMailing', { fee: paid, canWithdraw: false }),
    application('returned', 'Returned', {
      returnReason: '電話番号に間違いがあるようです。\n日中に連絡が取れる番号に直してください。',
    }),
    application('awaiting-payment', 'AwaitingPayment', { fee }),
    application('awaiting-mailing', 'AwaitingMailing', { fee: paid, canWithdraw: false }),
    application('mailed', 'Mailed', { fee: paid, trackingNumber: '1234-5678-9012' }),
    application('rejected', 'Rejected', {
      rejectReason: '伊勢市に住民登録がありません。',
      fee: paid,
      refunds: [{ amount: 1080, reason: 'CannotIssue', at: '2026-11-27T03:00:00Z' }],
    }),
    application('withdrawn', 'Withdrawn'),
    application('expired', 'Expired'),
  ].map((one) => [one.id, one]),
);

/** @param {string} status @param {Record<string, unknown>} [rest] */
const payment = (status, rest = {}) => ({
  receiptNumber: '20261124-7K3M9Q',
  procedure: title,
  status,
  lines,
  total: 1080,
  dueAt: '2026-12-09T08:15:00Z',
  paidAt: null,
  brands: ['visa', 'mastercard', 'american_express', 'jcb', 'diners'],
  methods: ['card', 'konbini'],
  isAtStore: false,
  hasVoidNumber: false,
  ...rest,
});

/** @type {Record<string, any>} Payments by the beginning of their link's secret. */
export const payments = Object.fromEntries(
  ['payable', 'processing', 'superseded', 'expired', 'withdrawn', 'rejected', 'ended']
    .map((status) => [status, payment(status)])
    .concat([
      ['paid', payment('paid', { paidAt: '2026-11-26T03:00:00Z' })],
      ['at-store', payment('processing', { isAtStore: true })],
      ['number-void', payment('withdrawn', { isAtStore: true })],
    ]),
);

const good = {
  standing: text('電子証明書は失効していません。', 'The certificate is not revoked.'),
  isDoubtful: false,
  isVoid: false,
};

const isVoid = {
  standing: text(
    '電子証明書は、署名した時点ですでに失効していました。この署名は有効ではありません。',
    'The certificate had been revoked before it was used. The signature does not count.',
  ),
  isDoubtful: true,
  isVoid: true,
};

/** @type {Record<string, typeof good>} How a signature stands that is not good, by the application's id. */
export const standings = {
  unchecked: {
    standing: text(
      '電子証明書の失効をまだ確認できていません。確認できないまま承認または発送すると、そのことが記録に残ります。',
      'It could not be checked yet whether the certificate is revoked. If you approve or post it unchecked, the trail says so.',
    ),
    isDoubtful: true,
    isVoid: false,
  },
  void: isVoid,
  'void-paid': isVoid,
};

/** Somebody finds out that a certificate had been revoked, while staff look at the page. */
export const turnVoid = (/** @type {string} */ id) => void (standings[id] = isVoid);

/** @param {any} one */
export const staffView = (one) => ({
  ...one,
  email: 'hanako@example.jp',
  proposedFee: { lines: lines.map(({ reason, ...line }) => line), total: 1080 },
  feeRevision: one.fee?.revision ?? 0,
  attachments: [{ id: 'a1', fileName: '委任状.png', size: 182_000 }],
  signature: { at: '2026-11-24T01:12:00Z', serial: '03A7F2', ...(standings[one.id] ?? good) },
  setAside: [],
  moneyReports:
    one.id === 'mailed'
      ? [{ at: '2026-12-03T03:00:00Z', what: 'DisputeOpened', amount: 1080, paymentId: 'pi_3Qv7', counts: true }]
      : [],
  undelivered: [],
});

export const worklist = {
  department: { code: 'koseki-jumin', name: text('戸籍住民課', 'Family and Resident Registration Division') },
  open: ['under-review', 'awaiting-payment', 'awaiting-mailing'].map((id) => ({
    id,
    receiptNumber: '20261124-7K3M9Q',
    procedure: title,
    stage: applications[id].stage,
    duty: id === 'awaiting-payment' ? null : '2026-11-25T08:15:00Z',
    overdue: id === 'under-review',
  })),
  ended: ['mailed', 'rejected'].map((id) => ({
    id,
    receiptNumber: '20261124-7K3M9Q',
    procedure: title,
    stage: applications[id].stage,
    duty: null,
    overdue: false,
  })),
};
