-- Where a coalition's own programs want to be told what happens to its public letters. Secrets are whsec_ strings, sealed.
create table webhook_endpoint (
    id uuid primary key,
    coalition uuid not null references coalition (id),
    url text not null check (url ~ '^https?://'),
    events text not null check (events <> ''),
    secret bytea not null,
    previous_secret bytea,
    previous_until timestamptz,
    person uuid not null,
    created_at timestamptz not null,
    failures int not null default 0,
    failing_since timestamptz,
    due_at timestamptz not null,
    leased_until timestamptz,
    disabled_at timestamptz,
    disabled_because text check (disabled_because in ('COORDINATOR', 'FAILING', 'GONE')),
    check ((previous_secret is null) = (previous_until is null)),
    check ((disabled_at is null) = (disabled_because is null))
);
create index webhook_endpoint_by_coalition on webhook_endpoint (coalition, id);
create index webhook_endpoint_due on webhook_endpoint (due_at) where disabled_at is null;

-- What happened, written in its transaction and nothing but ids; one job at a time hands it to the endpoints that asked.
create table webhook_event (
    number bigint generated always as identity primary key,
    type text not null,
    coalition uuid not null,
    letter uuid not null,
    sign_on uuid,
    at timestamptz not null default clock_timestamp()
);

-- One event for one endpoint; its id is the webhook-id of every attempt.
create table webhook_delivery (
    id uuid primary key,
    endpoint uuid not null references webhook_endpoint (id),
    number bigint generated always as identity,
    type text not null,
    letter uuid,
    sign_on uuid,
    at timestamptz not null,
    state text not null check (state in ('WAITING', 'DELIVERED', 'LAPSED')),
    attempts int not null default 0,
    last_status int,
    last_error text,
    last_at timestamptz
);
create unique index webhook_delivery_waiting on webhook_delivery (endpoint, number) where state = 'WAITING';
create index webhook_delivery_by_endpoint on webhook_delivery (endpoint, number);

-- Deadlines that have passed and were told; an extended letter closes again.
create table webhook_closing (
    letter uuid not null references letter (id),
    closed_at timestamptz not null,
    primary key (letter, closed_at)
);

-- Public lists in alphabetical order. Chinese collation orders Chinese names by pinyin and leaves all other scripts as
-- the Unicode collation has them, so that one index serves every language but Spanish, where ñ is a letter of its own.
create index sign_on_by_name on sign_on (letter, (name collate "zh-x-icu"), id)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY';
create index sign_on_by_name_es on sign_on (letter, (name collate "es-x-icu"), id)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY';
