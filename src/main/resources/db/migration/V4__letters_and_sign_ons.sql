-- A letter binds one version of a statement, by number and hash, and is open for signature until an instant.
create table letter (
    id uuid primary key,
    statement uuid not null references statement (id),
    version int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    language text not null,
    title text not null check (title <> ''),
    addressees text not null check (addressees <> ''),
    introduction text not null,
    closes_at timestamptz not null,
    zone text not null,
    goal int check (goal > 0),
    individuals boolean not null,
    opened_by uuid not null,
    organisation uuid not null references organisation (id),
    opened_at timestamptz not null,
    foreign key (statement, version) references version (statement, number),
    check (closes_at > opened_at)
);
create index letter_by_statement on letter (statement);
create index letter_by_deadline on letter (closes_at, id);

-- A list of signatories that a coordinator brought, from its upload to its confirmation.
create table sign_on_import (
    id uuid primary key,
    letter uuid not null references letter (id),
    file_name text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea,
    person uuid not null,
    organisation uuid not null references organisation (id),
    uploaded_at timestamptz not null,
    confirmed_at timestamptz,
    doubtful text,
    rows int not null default 0,
    imported int not null default 0,
    already_there int not null default 0,
    left_out int not null default 0,
    check (confirmed_at is null or imported + already_there + left_out = rows)
);
create index sign_on_import_by_letter on sign_on_import (letter, uploaded_at);

-- A withdrawal says who took a sign-on back, when and why; the sign-on it ends points to it.
create table withdrawal (
    id uuid primary key,
    person uuid not null,
    organisation uuid,
    on_request boolean not null,
    reason text,
    at timestamptz not null
);

create table sign_on (
    id uuid primary key,
    letter uuid not null references letter (id),
    kind text not null check (kind in ('ORGANISATION', 'INDIVIDUAL')),
    organisation uuid references organisation (id),
    person uuid,
    name text not null check (name <> ''),
    name_key text not null check (name_key <> ''),
    search text not null,
    country text check (country ~ '^[A-Z]{2}$'),
    region text not null check (region ~ '^[0-9]{3}$'),
    category text,
    role text,
    mandate uuid references mandate (id),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    language text not null,
    at timestamptz not null,
    source text not null check (source in ('MANDATE', 'INDIVIDUAL', 'IMPORT')),
    import uuid references sign_on_import (id),
    withdrawal uuid unique references withdrawal (id),
    check (kind = 'ORGANISATION' or person is not null),
    check (source <> 'MANDATE' or (mandate is not null and organisation is not null and person is not null))
);
-- One live sign-on for each organisation, for each person in their own name, and for each name of an organisation in a
-- country: the database decides it, whoever comes at the same moment.
create unique index sign_on_once_by_organisation on sign_on (letter, organisation)
    where withdrawal is null and organisation is not null;
create unique index sign_on_once_by_person on sign_on (letter, person)
    where withdrawal is null and kind = 'INDIVIDUAL';
create unique index sign_on_once_by_name on sign_on (letter, name_key, country) nulls not distinct
    where withdrawal is null and kind = 'ORGANISATION';
-- The orders in which lists are read: within a region by country and name, and as they came.
create index sign_on_by_region on sign_on (letter, region, country nulls first, name_key, id) where withdrawal is null;
create index sign_on_in_order on sign_on (letter, id) where withdrawal is null;

-- What of an import needs a person's eye, or was left out; nothing of a file disappears.
create table import_row (
    id uuid primary key,
    import uuid not null references sign_on_import (id),
    number int not null,
    outcome text not null,
    reason text not null,
    name text not null,
    country_written text not null,
    suggestion text,
    row_values jsonb not null,
    sign_on uuid references sign_on (id),
    settled_at timestamptz,
    settled_by uuid,
    unique (import, number)
);

-- Counting. Each change of the live sign-ons adds a delta; one folder sums deltas into cells. Empty text means none.
create table tally_delta (
    id bigint generated always as identity primary key,
    letter uuid not null references letter (id),
    kind text not null,
    region text not null,
    country text not null,
    category text not null,
    amount int not null
);
create index tally_delta_by_letter on tally_delta (letter);
create table tally_cell (
    letter uuid not null references letter (id),
    kind text not null,
    region text not null,
    country text not null,
    category text not null,
    amount bigint not null,
    primary key (letter, kind, region, country, category)
);
