-- What agencies tell, dated; what officers link and weigh; the combined chronology as it was once.

create table reviews.chronology_entry (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id),
    -- "our-own": the Business Unit's own.
    agency text not null,
    told bytea not null,
    number int not null,
    saved_at timestamptz not null,
    saved_by_name text not null
);
create index ix_chronology_entry_case_id_agency on reviews.chronology_entry (case_id, agency);

create table reviews.chronology_event (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id),
    accounts text not null check (accounts in ('NotSaid', 'Agree', 'Differ')),
    said bytea not null,
    number int not null
);
create index ix_chronology_event_case_id on reviews.chronology_event (case_id);

-- An entry tells of one event, whoever links at the same time.
create table reviews.chronology_event_entry (
    entry uuid primary key,
    event_id uuid not null references reviews.chronology_event (id) on delete cascade
);
create index ix_chronology_event_entry_event_id on reviews.chronology_event_entry (event_id);

create table reviews.chronology_weight (
    entry uuid primary key,
    case_id uuid not null references reviews.review_case (id),
    significance text not null check (significance in ('Background', 'Notable', 'Key'))
);
create index ix_chronology_weight_case_id on reviews.chronology_weight (case_id);

create table reviews.chronology_version (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id),
    number int not null,
    content bytea not null,
    fingerprint text not null,
    made_at timestamptz not null,
    made_by_name text not null
);
create unique index ix_chronology_version_case_id_number on reviews.chronology_version (case_id, number);
