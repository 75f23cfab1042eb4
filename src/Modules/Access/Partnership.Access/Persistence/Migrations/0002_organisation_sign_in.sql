-- The organisation's own sign-in (PLT-03): which of its subjects is which person, and accounts that need no password of ours.

alter table access.account alter column password_hash drop not null;
alter table access.account alter column sealed_code_secret drop not null;

alter table access.session add column organisation text;

create table access.linked_sign_in (
    issuer text not null,
    subject text not null,
    person uuid not null references access.account (person),
    linked_at timestamptz not null,
    last_used_at timestamptz,
    primary key (issuer, subject),
    constraint linked_sign_in_person unique (person, issuer)
);
