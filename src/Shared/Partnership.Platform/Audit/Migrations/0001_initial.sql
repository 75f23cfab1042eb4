-- The audit trail (PLT-10, PLT-11): entries of one stream are chained by hash. The application may add and read, never change or delete.

create table audit.stream (
    kind text not null,
    id text not null,
    entries bigint not null,
    head bytea not null,
    primary key (kind, id)
);

create table audit.entry (
    kind text not null,
    id text not null,
    seq bigint not null,
    at timestamptz not null,
    person uuid,
    act text not null,
    body text not null,
    hash bytea not null,
    primary key (kind, id, seq)
);
create index entry_by_person on audit.entry (person, at desc);

-- The only way in. Runs with the owner's rights; the caller has locked nothing and passes streams in order.
create function audit.append(kinds text[], ids text[], happened timestamptz, person uuid, act text, bodies text[]) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
    i int;
    n bigint;
    fingerprint bytea;
begin
    for i in 1 .. array_length(kinds, 1) loop
        insert into audit.stream as s (kind, id, entries, head) values (kinds[i], ids[i], 1, ''::bytea)
            on conflict on constraint stream_pkey do update set entries = s.entries + 1
            returning s.entries, s.head into n, fingerprint;
        fingerprint := sha256(fingerprint || convert_to(kinds[i] || ':' || ids[i] || ':' || n || ':' || bodies[i], 'UTF8'));
        insert into audit.entry (kind, id, seq, at, person, act, body, hash) values (kinds[i], ids[i], n, happened, append.person, append.act, bodies[i], fingerprint);
        update audit.stream s set head = fingerprint where s.kind = kinds[i] and s.id = ids[i];
    end loop;
end $$;

revoke all on audit.stream, audit.entry from partnership_app;
grant select on audit.stream, audit.entry to partnership_app;
revoke all on function audit.append from public;
grant execute on function audit.append to partnership_app;
