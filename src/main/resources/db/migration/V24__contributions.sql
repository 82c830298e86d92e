-- Contributions to consultations. Who contributed is sealed; only what is published with a name
-- has it in clear. Ids that anybody is shown are random and tell no time.
create table contribution (
    id uuid primary key,
    public_id uuid not null unique,
    consultation uuid not null references consultation (id),
    bearer text not null check (bearer in ('ORGANISATION', 'PERSON', 'NOBODY')),
    mark text,
    author bytea,
    state text not null check (state in ('DRAFT', 'SENT', 'WITHDRAWN')),
    publication text check (publication in ('BY_NAME', 'WITHOUT_NAME', 'NOT_AT_ALL')),
    number int not null default 0,
    sha256 text,
    shown_on date,
    organisation uuid references organisation (id),
    name text,
    country text,
    region text,
    category text,
    check (publication = 'BY_NAME' or (organisation is null and name is null and country is null)),
    check (state <> 'SENT' or (publication is not null and number > 0 and shown_on is not null)),
    check (state <> 'WITHDRAWN' or (author is null and mark is null and publication is null))
);
create unique index contribution_once on contribution (consultation, mark) where mark is not null;
create index contribution_sent on contribution (consultation, shown_on, public_id) where state = 'SENT';

create table draft_answer (
    id uuid primary key,
    contribution uuid not null references contribution (id),
    question uuid not null references question (id),
    question_version int not null,
    given jsonb not null,
    language text not null,
    revision int not null,
    saved_at timestamptz not null,
    saved_by bytea,
    unique (contribution, question)
);

-- Every time a contribution was sent, with the moment by the database's clock.
create table sending (
    id uuid primary key,
    contribution uuid not null references contribution (id),
    number int not null,
    publication text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    at timestamptz not null,
    unique (contribution, number)
);

create table answer (
    id uuid primary key,
    contribution uuid not null references contribution (id),
    number int not null,
    question uuid not null references question (id),
    question_version int not null,
    given jsonb not null,
    language text not null,
    current boolean not null,
    unique (contribution, number, question)
);
create index answer_by_question on answer (question, id) where current;
create index answer_by_contribution on answer (contribution, number);

create table attachment (
    id uuid primary key,
    contribution uuid not null references contribution (id),
    question uuid not null references question (id),
    media_type text not null,
    size int not null,
    name bytea not null,
    removed boolean not null default false
);
create index attachment_by_contribution on attachment (contribution, question);
create table attachment_content (
    attachment uuid primary key references attachment (id) on delete cascade,
    content bytea not null
);
