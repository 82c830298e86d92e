-- What people say about a statement, for the organisation they act for. Nothing here is ever overwritten: words are
-- revisions, taking back and resolving are rows of their own.
create table comment (
    id uuid primary key,
    statement uuid not null references statement (id),
    thread uuid not null references comment (id),
    version int not null,
    audience text not null check (audience in ('PUBLIC', 'COALITION', 'DRAFTING_GROUP')),
    block text,
    quotation text not null,
    person uuid not null,
    organisation uuid not null references organisation (id),
    at timestamptz not null,
    foreign key (statement, version) references version (statement, number),
    constraint comment_reply_stands_where_its_thread_does check (thread = id or block is null)
);
create index comment_by_statement on comment (statement, id);
create index comment_by_thread on comment (thread, id);
create trigger comment_is_append_only before update or delete on comment
    for each statement execute function refuse_change();

create table comment_revision (
    id uuid primary key,
    comment uuid not null references comment (id),
    number int not null check (number > 0),
    words text not null check (words <> '' and length(words) <= 5000),
    at timestamptz not null,
    unique (comment, number)
);
create trigger comment_revision_is_append_only before update or delete on comment_revision
    for each statement execute function refuse_change();

create table comment_taken_back (
    comment uuid primary key references comment (id),
    person uuid not null,
    at timestamptz not null
);
create trigger comment_taken_back_is_append_only before update or delete on comment_taken_back
    for each statement execute function refuse_change();

-- Where a thread stands in each version: at a block, or at the words from start to stop in it; gone where the words
-- it was about are gone.
create table comment_anchor (
    id uuid primary key,
    comment uuid not null references comment (id),
    statement uuid not null,
    version int not null,
    block text not null,
    start int,
    stop int,
    changed boolean not null,
    gone text check (gone in ('BLOCK_GONE', 'WORDS_GONE')),
    quotation text not null,
    unique (comment, version),
    foreign key (statement, version) references version (statement, number),
    check ((start is null) = (stop is null))
);
create index comment_anchor_by_version on comment_anchor (statement, version);
create trigger comment_anchor_is_append_only before update or delete on comment_anchor
    for each statement execute function refuse_change();

-- The last row of a thread says whether it is resolved; one without an outcome reopened it.
create table comment_resolution (
    id uuid primary key,
    statement uuid not null references statement (id),
    thread uuid not null references comment (id),
    outcome text check (outcome in ('ACCEPTED', 'PARTLY', 'NOT_ACCEPTED', 'NOTED', 'ANSWERED')),
    reason text not null,
    person uuid not null,
    organisation uuid,
    at timestamptz not null
);
create index comment_resolution_by_statement on comment_resolution (statement, id);
create trigger comment_resolution_is_append_only before update or delete on comment_resolution
    for each statement execute function refuse_change();

create table comment_mention (
    id uuid primary key,
    comment uuid not null references comment (id),
    organisation uuid not null references organisation (id),
    slug text not null,
    unique (comment, organisation)
);
