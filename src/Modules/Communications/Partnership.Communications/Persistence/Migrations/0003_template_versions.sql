-- What staff make of the words of a mail (PLT-60). No row: the words are as shipped; a row without words: they are as shipped again.

create table communications.template_version (
    id uuid primary key,
    template text not null,
    number int not null check (number > 0),
    subject text,
    body text,
    why text not null,
    published_by uuid not null,
    published_by_name text not null,
    published_at timestamptz not null,
    unique (template, number),
    check ((subject is null) = (body is null))
);
