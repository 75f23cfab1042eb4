-- How much of something came from one place lately, as a bucket that fills again by itself (TRU-15). The place is a keyed fingerprint: no address is kept.
create table platform.allowance (
    kind text not null,
    source bytea not null,
    pieces double precision not null check (pieces >= 0),
    at timestamptz not null,
    primary key (kind, source)
);
create index allowance_age on platform.allowance (at);

-- A form filled in faster than anybody types is a machine's: when it was begun is kept with it.
alter table platform.journey add column begun_at timestamptz not null default now();
