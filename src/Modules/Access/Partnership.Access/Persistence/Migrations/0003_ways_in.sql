-- Passkeys beside password and app; the devices people came by before; and guessing slowed where it comes from.

-- told_code_step: a code that was refused with words because the phone's clock is wrong; it is never taken later.
-- closed_at: everything that opened it was taken away; an invitation opens it again.
alter table access.account
    add column told_code_step bigint,
    add column closed_at timestamptz;

create table access.passkey (
    id uuid primary key,
    person uuid not null references access.account (person),
    credential bytea not null,
    public_key bytea not null,
    sign_count bigint not null,
    transports text[] not null,
    is_backup_eligible boolean not null,
    is_backed_up boolean not null,
    name text not null,
    made_at timestamptz not null,
    last_used_at timestamptz,
    constraint passkey_credential unique (credential)
);
create index passkey_of_person on access.passkey (person);

-- Challenges travel sealed in the browser's cookie; here lie the fingerprints of those that were answered, for a day.
create table access.spent_challenge (
    fingerprint bytea primary key,
    spent_at timestamptz not null
);
create index spent_challenge_age on access.spent_challenge (spent_at);

-- Browsers that somebody signed in with before, by the hash of a token in a long-lived cookie.
create table access.known_device (
    id uuid primary key,
    person uuid not null references access.account (person),
    token_hash bytea not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    constraint known_device_once unique (person, token_hash)
);
create index known_device_token on access.known_device (token_hash);

-- The network a session began in, as a keyed fingerprint.
alter table access.session add column place bytea;

-- Wrong passwords and codes, counted by keyed fingerprints of device or place and account. In place of failed_attempt.
create table access.guess (
    key bytea primary key,
    wrong int not null,
    last_at timestamptz not null
);
create index guess_age on access.guess (last_at);
drop table access.failed_attempt;
