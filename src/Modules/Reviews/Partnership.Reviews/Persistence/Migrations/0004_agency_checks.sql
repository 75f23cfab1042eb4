-- What agencies are asked and answer, and what was shared with whom.

create table reviews.agency_check (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id),
    agency text not null,
    state text not null check (state in ('Asked', 'Drafting', 'Submitted', 'SentBack', 'Accepted', 'Shared')),
    request bytea not null,
    due_on date not null,
    asked_at timestamptz not null,
    asked_by_name text not null,
    shared_at timestamptz,
    is_addendum boolean not null,
    check ((state = 'Shared') = (shared_at is not null))
);
-- An agency has one check form a case, whoever asks at the same time.
create unique index ix_agency_check_case_id_agency on reviews.agency_check (case_id, agency);
create index agency_check_waiting on reviews.agency_check (due_on) where state in ('Asked', 'Drafting', 'SentBack');
create index agency_check_of_agency on reviews.agency_check (agency, state);

create table reviews.agency_check_draft (
    agency_check_id uuid not null references reviews.agency_check (id) on delete cascade,
    section text not null,
    id uuid not null,
    number int not null,
    form uuid not null,
    answers bytea not null,
    saved_at timestamptz not null,
    saved_by uuid not null,
    saved_by_name text not null,
    primary key (agency_check_id, section)
);

create table reviews.agency_check_version (
    agency_check_id uuid not null references reviews.agency_check (id) on delete cascade,
    number int not null,
    id uuid not null,
    content bytea not null,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    submitted_by_name text not null,
    was_accepted boolean,
    comments bytea,
    judged_at timestamptz,
    judged_by_name text,
    primary key (agency_check_id, number),
    check ((was_accepted is null) = (judged_at is null)),
    check (was_accepted is distinct from false or comments is not null)
);

-- Each reminder is sent once.
create table reviews.agency_check_reminder (
    agency_check_id uuid not null references reviews.agency_check (id) on delete cascade,
    kind text not null check (kind in ('HalfTime', 'OneDayBefore', 'Late')),
    sent_at timestamptz not null,
    primary key (agency_check_id, kind)
);

-- Every dispatch of information about a case.
create table reviews.share (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id),
    what text not null,
    reason bytea not null,
    recipients text[] not null,
    at timestamptz not null,
    by_name text not null
);
create index share_of_case on reviews.share (case_id, at);
