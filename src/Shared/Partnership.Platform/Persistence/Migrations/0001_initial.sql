-- What every module stands on: messages, keys, once-only acts, half-filled journeys.

create table platform.done_once (
    key uuid not null,
    act text not null,
    at timestamptz not null,
    answer jsonb,
    primary key (key, act)
);

create table platform.aggregate (
    name text primary key,
    version bigint not null
);

create table platform.outbox (
    id uuid primary key,
    kind text not null,
    aggregate text not null,
    version bigint not null,
    body jsonb not null,
    occurred_at timestamptz not null,
    who text not null,
    unique (aggregate, version)
);

create table platform.delivery (
    message_id uuid not null references platform.outbox (id),
    receiver text not null,
    aggregate text not null,
    version bigint not null,
    state text not null default 'waiting' check (state in ('waiting', 'done', 'parked')),
    attempts int not null default 0,
    due_at timestamptz not null,
    done_at timestamptz,
    error text,
    primary key (message_id, receiver)
);
create index delivery_waiting on platform.delivery (due_at) where state = 'waiting';
create index delivery_order on platform.delivery (receiver, aggregate, version) where state <> 'done';

-- A case's data key, wrapped by the installation's master key. Destroying the key destroys what it sealed (REV-93).
create table platform.data_key (
    id uuid primary key,
    wrapped bytea,
    made_at timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- A half-filled public form, sealed as a whole (REV-06).
create table platform.journey (
    id uuid primary key,
    kind text not null,
    sealed bytea not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null
);
create index journey_expiry on platform.journey (expires_at);

create table platform.protection_key (
    name text primary key,
    xml text not null
);

create table platform.job_run (
    id bigint generated always as identity primary key,
    job text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    result text,
    failed boolean not null default false
);
create index job_run_latest on platform.job_run (job, started_at desc);

-- The partnership as data: the files of profiles/ are version 1 of a new installation, after that these rows are the truth (PLT-40).
create table platform.profile (
    version int primary key,
    body jsonb not null,
    at timestamptz not null,
    who text not null,
    reason text not null
);

-- Bank holidays as imported since; without a row, those that are shipped (PLT-30).
create table platform.bank_holidays (
    version int generated always as identity primary key,
    body text not null,
    at timestamptz not null,
    who text not null
);
