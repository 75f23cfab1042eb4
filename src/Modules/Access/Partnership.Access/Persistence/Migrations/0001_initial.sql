-- Accounts, the invitations that make them, and the sessions in which they are used. Names and addresses are Governance's.

create table access.account (
    person uuid primary key,
    password_hash text not null,
    sealed_code_secret bytea not null,
    last_code_step bigint,
    made_at timestamptz not null,
    for_demonstration boolean not null
);

create table access.recovery_code (
    person uuid not null references access.account (person),
    fingerprint bytea not null,
    used_at timestamptz,
    primary key (person, fingerprint)
);

create table access.invitation (
    id uuid primary key,
    person uuid not null,
    token_hash bytea not null,
    invited_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint invitation_token unique (token_hash)
);
create index invitation_of_person on access.invitation (person) where used_at is null;

create table access.session (
    id uuid primary key,
    token_hash bytea not null,
    person uuid not null references access.account (person),
    started_at timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at timestamptz,
    methods text not null,
    proved_at timestamptz not null,
    device text not null,
    constraint session_token unique (token_hash)
);
create index session_open on access.session (person) where ended_at is null;

-- Wrong passwords and codes, by whom and where as one keyed fingerprint; kept for a day.
create table access.failed_attempt (
    id uuid primary key,
    pair bytea not null,
    at timestamptz not null
);
create index failed_attempt_pair on access.failed_attempt (pair, at);
create index failed_attempt_age on access.failed_attempt (at);
