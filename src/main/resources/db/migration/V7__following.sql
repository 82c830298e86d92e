-- Who wants to know what happens to a statement, or to every statement of a coalition.
create table following (
    id uuid primary key,
    person uuid not null,
    statement uuid references statement (id),
    coalition uuid references coalition (id),
    since timestamptz not null,
    unique (person, statement),
    unique (person, coalition),
    check (num_nonnulls(statement, coalition) = 1)
);
create index following_by_statement on following (statement) where statement is not null;
create index following_by_coalition on following (coalition) where coalition is not null;

-- How a person wants to be told; without a row, at once of mentions and once a day of the rest.
create table news_preference (
    person uuid primary key,
    mentions text not null check (mentions in ('AT_ONCE', 'DAILY', 'OFF')),
    rest text not null check (rest in ('AT_ONCE', 'DAILY', 'OFF'))
);

-- Written in the transaction of its cause; whom it reaches is found out afterwards, when told_at is set.
create table news_item (
    id uuid primary key,
    statement uuid not null references statement (id),
    message_key text not null,
    args jsonb not null,
    words text not null,
    href text not null,
    audience text not null check (audience in ('PUBLIC', 'COALITION', 'DRAFTING_GROUP')),
    by_person uuid,
    at timestamptz not null,
    told_at timestamptz
);
create index news_item_waiting on news_item (id) where told_at is null;

create table news_mention (
    news uuid not null references news_item (id),
    person uuid not null,
    primary key (news, person)
);

-- One piece of news to one person, once.
create table notification (
    id uuid primary key,
    person uuid not null,
    news uuid not null references news_item (id),
    kind text not null check (kind in ('MENTION', 'FOLLOWED')),
    at timestamptz not null,
    digest_due boolean not null,
    unique (person, news)
);
create index notification_by_person on notification (person, id);
create index notification_waiting on notification (person, at) where digest_due;

create table notification_visit (
    person uuid primary key,
    at timestamptz not null
);

-- One digest to one person on one day, however many nodes try.
create table digest (
    person uuid not null,
    day date not null,
    at timestamptz not null,
    primary key (person, day)
);
