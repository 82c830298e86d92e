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
