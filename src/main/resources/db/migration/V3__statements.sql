create table statement (
    id uuid primary key,
    coalition uuid not null references coalition (id),
    title text not null check (title <> ''),
    language text not null,
    visibility text not null,
    latest_version int not null default 0,
    created_by uuid not null,
    created_at timestamptz not null
);
create index statement_by_coalition on statement (coalition, created_at);

create table drafting_group (
    statement uuid not null references statement (id),
    organisation uuid not null references organisation (id),
    primary key (statement, organisation)
);

create table version (
    id uuid primary key,
    statement uuid not null references statement (id),
    number int not null check (number > 0),
    label text not null check (label <> ''),
    note text not null,
    text jsonb not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    words int not null,
    paragraphs int not null,
    brackets int not null,
    author uuid not null,
    organisation uuid,
    saved_at timestamptz not null,
    unique (statement, number)
);
create trigger version_is_immutable before update or delete on version
    for each statement execute function refuse_change();
