-- A proposed version of the profile, and every state in which somebody saved it: who changed what since somebody else looked is said from these (PLT-42).
create table governance.profile_draft (
    id uuid primary key,
    title text not null,
    origin text not null,
    made_from_version int not null,
    state text not null check (state in ('Open', 'Published', 'Discarded')),
    revision int not null,
    started_by text not null,
    started_at timestamptz not null,
    changed_by text not null,
    changed_at timestamptz not null
);

create table governance.draft_save (
    draft uuid not null references governance.profile_draft (id),
    revision int not null,
    body jsonb not null,
    what text not null,
    who text not null,
    at timestamptz not null,
    constraint draft_is_saved_by_one_at_a_time primary key (draft, revision)
);

-- The profile's files as they were looked at: each change of theirs is proposed once (PLT-40).
create table governance.taken_files (
    hash text primary key,
    body jsonb not null,
    at timestamptz not null
);

-- A role or agency that the profile no longer has stays for those who once held it or belonged to it.
alter table governance.role add column is_gone boolean not null default false;
alter table governance.member_agency add column is_gone boolean not null default false;
