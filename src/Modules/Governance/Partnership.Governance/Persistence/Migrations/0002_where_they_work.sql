-- Whose email domain belongs to no agency waits for the Business Unit to say where they work, before they are invited (PLT-01).
alter table governance.person
    add column is_independent boolean not null default false,
    add column waits_since timestamptz,
    add column not_invited_because text;
create index person_waits on governance.person (waits_since) where waits_since is not null;
