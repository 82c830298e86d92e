-- The text that will be the next version: one for each statement, changed by many, every change kept.
create table working_text (
    id uuid primary key,
    statement uuid not null references statement (id),
    begun_from int not null,
    base int not null,
    revision int not null default 0,
    text jsonb not null,
    started_at timestamptz not null,
    published int,
    abandoned_at timestamptz
);
create unique index working_text_is_one_for_a_statement on working_text (statement)
    where published is null and abandoned_at is null;

create table working_edit (
    id uuid primary key,
    working_text uuid not null references working_text (id),
    revision int not null check (revision > 0),
    change jsonb not null,
    block text,
    note text not null,
    merged uuid references version (id),
    person uuid not null,
    organisation uuid,
    at timestamptz not null,
    unique (working_text, revision)
);
create trigger working_edit_is_append_only before update or delete on working_edit
    for each statement execute function refuse_change();
