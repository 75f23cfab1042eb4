-- Appends what it did, in the same chains, with one statement an entry where it took three: the head moves on with the new fingerprint,
-- and the entry takes its number and its hash from there.
create or replace function audit.append(kinds text[], ids text[], happened timestamptz, person uuid, act text, bodies text[]) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
begin
    for i in 1 .. array_length(kinds, 1) loop
        with head as (
            insert into audit.stream as s (kind, id, entries, head)
            values (kinds[i], ids[i], 1, sha256(convert_to(kinds[i] || ':' || ids[i] || ':1:' || bodies[i], 'UTF8')))
            on conflict on constraint stream_pkey do update set
                entries = s.entries + 1,
                head = sha256(s.head || convert_to(s.kind || ':' || s.id || ':' || (s.entries + 1) || ':' || bodies[i], 'UTF8'))
            returning s.entries, s.head
        )
        insert into audit.entry (kind, id, seq, at, person, act, body, hash)
        select kinds[i], ids[i], head.entries, happened, append.person, append.act, bodies[i], head.head from head;
    end loop;
end $$;
