/** What the service sends and takes, as /api/openapi.json describes it. Times are ISO 8601 in UTC, money is in whole yen. */

export interface Text {
  ja: string;
  en: string;
}

// Procedures

export interface Department {
  code: string;
  name: Text;
  phone?: string | null;
}

export interface ProcedureSummary {
  code: string;
  version: string;
  title: Text;
  summary: Text;
  keywords?: Text[];
  department: Department;
  needsSignature: boolean;
  costsFee: boolean;
  isPosted: boolean;
}

export interface Condition {
  field: string;
  is: string[];
}

interface FieldBase {
  name: string;
  label: Text;
  help?: Text | null;
  required?: boolean;
  visibleWhen?: Condition[];
  autocomplete?: string | null;
}

export interface FieldOption {
  value: string;
  label: Text;
  help?: Text | null;
}

export interface TextField extends FieldBase {
  type: 'text';
  minLength?: number;
  maxLength?: number;
  multiline?: boolean;
  pattern?: string | null;
  patternHint?: Text | null;
}

export interface KanaField extends FieldBase {
  type: 'kana';
  maxLength?: number;
}

export interface PlainField extends FieldBase {
  type: 'tel' | 'postalCode';
}

export interface DateField extends FieldBase {
  type: 'date';
  earliest?: string | null;
  latest?: string | null;
}

export interface ChoiceField extends FieldBase {
  type: 'select' | 'radio';
  options: FieldOption[];
}

export interface CheckboxField extends FieldBase {
  type: 'checkbox';
  options?: FieldOption[];
}

export interface NumberField extends FieldBase {
  type: 'number';
  min: number;
  max: number;
  unit?: Text | null;
}

export interface AttachmentField extends FieldBase {
  type: 'attachment';
  maxFiles?: number;
}

export type Field =
  TextField | KanaField | PlainField | DateField | ChoiceField | CheckboxField | NumberField | AttachmentField;

export interface FormSection {
  title: Text;
  help?: Text | null;
  fields: Field[];
}

export interface Explanation {
  title: Text;
  text?: Text | null;
}

export interface Certificate {
  code: string;
  label: Text;
  /** Price of one today. */
  unitPrice: number;
  quantity: string[];
  when?: Condition[];
  sheets?: number;
}

export interface Postage {
  /** The lightest letter first; the last has no end. */
  tiers: { upToSheets: number | null; price: number }[];
  expressPrice: number | null;
  /** What answers choose express delivery. */
  expressWhen: Condition[];
}

export interface Procedure extends ProcedureSummary {
  allowsKonbini: boolean;
  amountsAreExamples: boolean;
  about: Explanation[];
  needs: Explanation[];
  sections: FormSection[];
  certificates: Certificate[];
  postage: Postage | null;
}

/** An answer: one value, several ticks or files, or a single tick. */
export type Answer = string | number | boolean | string[];
export type Answers = Record<string, Answer>;

// Accounts

export interface Session {
  antiforgeryToken: string;
  applicant: { email: string } | null;
}

export interface VerifiedMail {
  procedure: string;
  email: string;
}

// Operations

/** Whether new applications are taken. */
export interface Notice {
  open: boolean;
  message: Text | null;
  until: string | null;
}

// Applications

export type Stage =
  | 'Unsubmitted'
  | 'AwaitingSignature'
  | 'AwaitingConfirmation'
  | 'UnderReview'
  | 'Returned'
  | 'AwaitingPayment'
  | 'AwaitingMailing'
  | 'Mailed'
  | 'Completed'
  | 'Rejected'
  | 'Withdrawn'
  | 'Expired';

export interface Upload {
  uploadId: string;
  fileName: string;
  size: number;
}

export interface AnswerLine {
  name: string;
  label: Text;
  value: Text;
}

/** What was read from the card at signing. */
export interface Signer {
  name: string;
  /** For each character, whether it stands for one that the character set lacks (代替文字). */
  nameSubstitutions: boolean[];
  address: string;
  addressSubstitutions: boolean[];
  birthDate: { text: Text };
  sex: Text;
}

export interface FeeLine {
  code: string;
  label: Text;
  unitPrice: number;
  quantity: number;
  total: number;
  reason?: string | null;
}

export interface Fee {
  lines: FeeLine[];
  total: number;
  revision: number;
  dueAt?: string | null;
  paidAt?: string | null;
}

export interface Refund {
  amount: number;
  reason: string;
  at: string;
}

export interface TimelineEntry {
  at: string;
  stage: Stage;
  text: Text;
}

export interface ApplicationSummary {
  id: string;
  procedure: { code: string; title: Text };
  stage: Stage;
  receiptNumber: string | null;
  updatedAt: string;
}

export interface ApplicationView {
  id: string;
  procedure: {
    code: string;
    version: string;
    title: Text;
    needsSignature: boolean;
    costsFee: boolean;
    isPosted: boolean;
  };
  stage: Stage;
  revision: number;
  answers: Answers;
  answersView: AnswerLine[];
  signer: Signer | null;
  receiptNumber: string | null;
  deadline: string | null;
  returnReason: string | null;
  rejectReason: string | null;
  trackingNumber: string | null;
  fee: Fee | null;
  refunds: Refund[];
  timeline: TimelineEntry[];
  canWithdraw: boolean;
  canCorrect: boolean;
}

// Signing

export interface SigningSession {
  matchingCode: string;
  startUrl: string;
  qrSvg: string;
  expiresAt: string;
}

export interface SigningProgress {
  status: 'open' | 'consumed' | 'accepted' | 'refused' | 'expired';
  refusal: ({ code: string } & Text) | null;
  matchingCode: string;
  expiresAt: string;
}

// Payments

export type PaymentStatus =
  'payable' | 'paid' | 'processing' | 'superseded' | 'expired' | 'withdrawn' | 'rejected' | 'ended';

export type PaymentMethod = 'card' | 'konbini';

export interface Payment {
  receiptNumber: string;
  procedure: Text;
  status: PaymentStatus;
  lines: FeeLine[];
  total: number;
  dueAt: string | null;
  paidAt: string | null;
  brands: string[];
  methods: PaymentMethod[];
  /** A number for the convenience store is out, and this fee is to be paid by it. */
  isAtStore: boolean;
  /** Such a number is out that is not to be used any more. */
  hasVoidNumber: boolean;
}

// Review

export interface WorklistEntry {
  id: string;
  receiptNumber: string | null;
  procedure: Text;
  stage: Stage;
  duty: string | null;
  overdue: boolean;
}

export interface Worklist {
  department: { code: string; name: Text };
  open: WorklistEntry[];
  ended: WorklistEntry[];
}

export interface TrailEntry {
  at: string;
  signal: string;
  by: string;
  from: Stage;
  to: Stage;
  refusalCode: string | null;
  /** What the check of the signer's certificate said at this act. */
  certificate: Text | null;
}

export interface Attachment {
  id: string;
  fileName: string;
  size: number;
}

/** How a signature stands, as checked when the view was asked for. */
export interface Signature {
  at: string;
  serial: string;
  standing: Text;
  /** To be looked into before the application is approved or posted. */
  isDoubtful: boolean;
  /** It does not count: nothing goes forward on it. */
  isVoid: boolean;
}

export interface StaffView extends ApplicationView {
  /** Null once erased. */
  email: string | null;
  proposedFee: { lines: FeeLine[]; total: number } | null;
  feeRevision: number;
  trail: TrailEntry[];
  attachments: Attachment[];
  signature: Signature | null;
  setAside: { what: Text; error: string | null }[];
  /** Oldest first. */
  moneyReports: MoneyReport[];
  /** Mails that did not arrive, oldest first. */
  undelivered: { kind: string; at: string; failure: DeliveryFailure }[];
}

export type ReportedMoney =
  'RefundPending' | 'RefundSucceeded' | 'RefundFailed' | 'DisputeOpened' | 'DisputeWon' | 'DisputeLost';

/** What the payment provider reported of money that had moved already. */
export interface MoneyReport {
  at: string;
  what: ReportedMoney;
  amount: number;
  paymentId: string;
  /** Whether it is of the payment that the application is served for. */
  counts: boolean;
}

/** Why a mail did not arrive. */
export type DeliveryFailure = 'Bounced' | 'Suppressed' | 'Filtered' | 'Failed';

export interface EnteredFeeLine {
  code: string;
  label?: Text;
  unitPrice: number;
  quantity: number;
  reason?: string;
}
