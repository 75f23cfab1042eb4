-- A case, its stages, its team, whom it is closed to, and its clocks.

create table reviews.review_case (
    id uuid primary key,
    reference text not null,
    initials text not null,
    protocol_version int not null,
    stage text not null check (stage in ('Screening', 'WithReferrer', 'NotMet', 'Notification', 'RapidReview', 'Signing', 'ReadyToSend', 'WithNationalPanel', 'Concluded'))
);
create unique index ix_review_case_reference on reviews.review_case (reference);

-- References count up within a year; the row is locked until the referral that took the number is safe.
create table reviews.reference_counter (
    year int primary key,
    last int not null
);

create table reviews.case_stage (
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    stage text not null,
    at timestamptz not null,
    happened_on date not null,
    primary key (case_id, at, stage)
);

create table reviews.case_member (
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    person uuid not null,
    role text not null,
    reason text not null,
    "from" date not null,
    until date,
    primary key (case_id, person, "from"),
    check (until is null or until >= "from" - 1)
);
create index case_member_person on reviews.case_member (person);

create table reviews.case_closed_to (
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    person uuid not null,
    reason text not null,
    since timestamptz not null,
    primary key (case_id, person)
);

create table reviews.case_clock (
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    key text not null,
    title text not null,
    start_event text not null,
    started_on date not null,
    started_at timestamptz,
    due_on date not null,
    ends_at timestamptz not null,
    earliest_on date,
    first_due_on date not null,
    met_on date,
    primary key (case_id, key)
);
create index case_clock_running on reviews.case_clock (due_on) where met_on is null;

create table reviews.case_clock_change (
    case_id uuid not null,
    clock_key text not null,
    "from" date not null,
    "to" date not null,
    why text not null,
    who text not null,
    at timestamptz not null,
    primary key (case_id, clock_key, at),
    foreign key (case_id, clock_key) references reviews.case_clock (case_id, key) on delete cascade
);
