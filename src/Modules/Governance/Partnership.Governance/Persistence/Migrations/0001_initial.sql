-- Who is who, from–to (GOV-01), deputies (PLT-06), and the rota of the Executive's chair (GOV-02).

create table governance.member_agency (
    key text primary key,
    name text not null,
    sector text not null,
    is_statutory boolean not null,
    partner text,
    part_of text references governance.member_agency (key) deferrable initially deferred,
    answers_checks boolean not null,
    email_domains text[] not null
);

create table governance.role (
    key text primary key,
    title text not null,
    agency text references governance.member_agency (key),
    per_agency boolean not null,
    goes_round_among text[] not null,
    months_of_a_turn int not null,
    position int not null,
    access_roles text[] not null
);

create table governance.person (
    id uuid primary key,
    name text not null,
    email text not null check (email = lower(email)),
    agency text references governance.member_agency (key),
    added_at timestamptz not null,
    left_on date
);
create unique index person_has_one_row_per_email on governance.person (email);

create table governance.role_holding (
    id uuid primary key,
    person uuid not null references governance.person (id),
    role text not null references governance.role (key),
    agency text references governance.member_agency (key),
    "from" date not null,
    "to" date,
    given_because text,
    ended_because text,
    check ("to" is null or "to" >= "from"),
    constraint role_is_held_once_at_a_time exclude using gist
        (person with =, role with =, (coalesce(agency, '')) with =, daterange("from", "to", '[]') with &&)
);
create index role_holding_by_role on governance.role_holding (role, "from");

create table governance.delegation (
    id uuid primary key,
    holding uuid not null references governance.role_holding (id),
    deputy uuid not null references governance.person (id),
    "from" date not null,
    "to" date not null,
    because text not null,
    check ("to" >= "from"),
    constraint role_has_one_deputy_at_a_time exclude using gist (holding with =, daterange("from", "to", '[]') with &&)
);
create index delegation_by_deputy on governance.delegation (deputy);

-- One chair a day. Checked when the act commits, so that a turn may be cut in two.
create table governance.chair_turn (
    id uuid primary key,
    starts_on date not null,
    ends_on date not null,
    role text not null references governance.role (key),
    check (ends_on >= starts_on),
    constraint executive_has_one_chair_a_day exclude using gist (daterange(starts_on, ends_on, '[]') with &&) deferrable initially deferred
);

create table governance.chair_change (
    id uuid primary key,
    starts_on date not null,
    ends_on date not null,
    was text not null references governance.role (key),
    became text not null references governance.role (key),
    because text not null,
    changed_at timestamptz not null,
    changed_by text not null
);
create index chair_change_latest on governance.chair_change (changed_at desc);
