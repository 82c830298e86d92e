-- Where the paragraphs of statements come from. A source is a thing of its own within a coalition: one source is cited by
-- many paragraphs, and entered once.
create table source (
    id uuid primary key,
    coalition uuid not null references coalition (id),
    kind text not null,
    reference text not null check (reference <> ''),
    title text not null check (title <> ''),
    symbol text not null,
    publisher text not null,
    dated date,
    language text not null,
    href text not null check (href = '' or href ~ '^(https?://|/)'),
    person uuid not null,
    organisation uuid,
    at timestamptz not null,
    unique (coalition, kind, reference)
);

create table citation_removal (
    id uuid primary key,
    reason text not null check (reason <> ''),
    person uuid not null,
    organisation uuid,
    at timestamptz not null
);

create table citation (
    id uuid primary key,
    statement uuid not null references statement (id),
    source uuid not null references source (id),
    version int not null,
    place text not null,
    quotation text not null check (length(quotation) <= 1000),
    note text not null,
    person uuid not null,
    organisation uuid,
    at timestamptz not null,
    removal uuid unique references citation_removal (id)
);
create index citation_by_statement on citation (statement, id);
create index citation_by_source on citation (source, id);

-- Where a citation stands in each version that has its paragraph; without a row for a version it is not in that text.
create table citation_place (
    citation uuid not null references citation (id),
    version int not null,
    block text not null,
    primary key (citation, version)
);
