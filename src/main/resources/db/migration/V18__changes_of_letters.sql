-- A deadline that was put off, from when to when and why.
create table letter_extension (
    id uuid primary key,
    letter uuid not null references letter (id),
    before timestamptz not null,
    after timestamptz not null check (after > before),
    zone text not null,
    reason text not null check (reason <> ''),
    person uuid not null,
    organisation uuid not null,
    at timestamptz not null
);
create index letter_extension_by_letter on letter_extension (letter, id);
create trigger letter_extension_is_append_only before update or delete on letter_extension
    for each statement execute function refuse_change();

-- A mail to all signatories of a letter, and how far it has gone round.
create table notice (
    id uuid primary key,
    letter uuid not null references letter (id),
    letter_text uuid references letter_text (id),
    subject text not null,
    body text not null,
    person uuid not null,
    organisation uuid not null,
    at timestamptz not null,
    reached uuid,
    sent int not null default 0,
    unreachable int not null default 0,
    finished_at timestamptz
);
create index notice_by_letter on notice (letter, id);
create index notice_unfinished on notice (id) where finished_at is null;
