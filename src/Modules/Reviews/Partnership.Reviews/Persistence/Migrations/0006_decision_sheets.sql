-- The decision sheet of a case, every version that was sent for signing, who signed, and what passed between us and the National Panel.

create table reviews.decision_sheet (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    state text not null check (state in ('Drafting', 'ReadyToSign', 'Disagreed', 'Deadlocked', 'AllAgreed', 'Countersigned')),
    draft bytea,
    draft_number int not null check (draft_number >= 0),
    draft_saved_at timestamptz,
    draft_saved_by uuid,
    draft_saved_by_name text,
    draft_form uuid,
    check ((draft is null) = (draft_number = 0))
);
create unique index decision_sheet_one_a_case on reviews.decision_sheet (case_id);

create table reviews.decision_sheet_round (
    sheet_id uuid not null references reviews.decision_sheet (id) on delete cascade,
    number int not null check (number > 0),
    id uuid not null,
    body bytea not null,
    fingerprint text not null,
    sent_at timestamptz not null,
    sent_by_name text not null,
    voided_at timestamptz,
    voided_because bytea,
    primary key (sheet_id, number),
    check (fingerprint ~ '^[0-9a-f]{64}$'),
    check ((voided_at is null) = (voided_because is null))
);
create unique index decision_sheet_round_fingerprint on reviews.decision_sheet_round (fingerprint);
-- Only the last version's signatures can stand.
create unique index decision_sheet_round_one_stands on reviews.decision_sheet_round (sheet_id) where voided_at is null;

-- One signature a role and version, whoever comes at the same moment (REV-46).
create table reviews.decision_sheet_signature (
    sheet_id uuid not null,
    round_number int not null,
    id uuid not null,
    person uuid not null,
    name text not null,
    role text not null,
    title text not null,
    on_behalf_of text,
    agrees boolean not null,
    reasons bytea,
    fingerprint text not null,
    signed_at timestamptz not null,
    proof text not null,
    constraint decision_sheet_signed_once_a_role primary key (sheet_id, round_number, role),
    foreign key (sheet_id, round_number) references reviews.decision_sheet_round (sheet_id, number) on delete cascade,
    check (agrees or reasons is not null)
);

create table reviews.decision_sheet_meeting (
    sheet_id uuid not null,
    round_number int not null,
    id uuid not null,
    held_on date not null,
    will_be_revised boolean not null,
    said bytea not null,
    recorded_at timestamptz not null,
    recorded_by_name text not null,
    primary key (sheet_id, round_number, id),
    foreign key (sheet_id, round_number) references reviews.decision_sheet_round (sheet_id, number) on delete cascade
);

create table reviews.national_submission (
    case_id uuid primary key references reviews.review_case (id) on delete cascade,
    sheet_round int not null,
    fingerprint text not null,
    sent_on date not null,
    how text not null,
    due_on date,
    recorded_at timestamptz not null,
    recorded_by_name text not null,
    answer text check (answer in ('Agrees', 'Advises')),
    answered_on date,
    check ((answer is null) = (answered_on is null)),
    check (answered_on >= sent_on)
);

create table reviews.national_letter (
    id uuid primary key,
    case_id uuid not null references reviews.national_submission (case_id) on delete cascade,
    kind text not null check (kind in ('Agrees', 'Advises', 'FurtherInformation', 'Reconsider', 'NationalReview', 'Other')),
    direction text not null check (direction in ('FromThem', 'FromUs')),
    correspondent text not null check (correspondent in ('NationalPanel', 'SecretaryOfState')),
    dated date not null,
    text bytea not null,
    answer_due_on date,
    answered_on date,
    answers uuid references reviews.national_letter (id),
    recorded_at timestamptz not null,
    recorded_by_name text not null,
    check (answer_due_on is null or direction = 'FromThem')
);
create index ix_national_letter_case_id on reviews.national_letter (case_id);
create index national_letter_open on reviews.national_letter (answer_due_on) where answer_due_on is not null and answered_on is null;
