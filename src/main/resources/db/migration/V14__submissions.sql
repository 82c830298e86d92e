-- How often something came in a span of time; what it was is a keyed hash.
create table allowance_use (
    mark text not null,
    span_ends timestamptz not null,
    used int not null,
    primary key (mark, span_ends)
);
create index allowance_use_over on allowance_use (span_ends);

-- Work that was done for us can be spent once.
create table spent_work (
    id text primary key,
    expires_at timestamptz not null
);

-- Secrets in mailed links; of each only the hash is kept.
create table one_time_token (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    purpose text not null,
    subject uuid not null,
    issued_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index one_time_token_by_subject on one_time_token (subject, purpose);
create index one_time_token_expiring on one_time_token (expires_at);

-- What an organisation shows as its logo: always a PNG that we have drawn ourselves.
create table organisation_logo (
    organisation uuid primary key references organisation (id),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    png bytea not null check (octet_length(png) < 1000000),
    width int not null check (width between 1 and 256),
    height int not null check (height between 1 and 256),
    sent_by uuid not null,
    at timestamptz not null
);

-- An organisation may want a second person to agree before its name stands under a letter.
alter table organisation add column second_person boolean not null default false;

-- What came by the public form, until it is confirmed and, sealed, as long as the sign-on it became needs a contact.
create table submission (
    id uuid primary key,
    letter uuid not null references letter (id),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    said bytea,
    said_mark text not null,
    email_mark text not null,
    address_mark text,
    network_mark text,
    doubts text not null,
    evidence text not null,
    at timestamptz not null,
    confirmed_at timestamptz,
    sign_on uuid references sign_on (id),
    check ((confirmed_at is null) = (sign_on is null))
);
-- One mail address has one thing to confirm under a letter at a time.
create unique index submission_waiting on submission (letter, email_mark) where confirmed_at is null;
create index submission_by_email on submission (email_mark);
create unique index submission_by_sign_on on submission (sign_on);
create index submission_unconfirmed on submission (at) where confirmed_at is null;
create index submission_from on submission (at) where address_mark is not null;

-- What was erased, as keyed hashes that name nobody; a file outside of the database's backups has the same lines.
create table erasure_mark (
    mark text primary key,
    at timestamptz not null default clock_timestamp()
);
