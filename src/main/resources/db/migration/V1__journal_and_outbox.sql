-- The journal: append-only facts without personal data, written in the transaction of the change.
create table journal (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    subject uuid not null,
    person uuid,
    organisation uuid,
    details jsonb not null
);
create index journal_by_subject on journal (subject, id);

-- The chain over it: one row for each entry, in the order of sealing. hash = sha256(previous hash || canonical entry).
create table journal_seal (
    number bigint primary key,
    entry uuid not null unique references journal (id),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    sealed_at timestamptz not null default clock_timestamp()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger journal_is_append_only before update or delete or truncate on journal
    for each statement execute function refuse_change();
create trigger journal_seal_is_append_only before update or delete or truncate on journal_seal
    for each statement execute function refuse_change();

-- Mail leaves through here: a row is written in the transaction of its cause and posted afterwards.
create table outbox_mail (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    headers jsonb not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    due_at timestamptz not null default clock_timestamp(),
    attempts int not null default 0,
    last_error text,
    posted_at timestamptz,
    abandoned_at timestamptz
);
create index outbox_mail_waiting on outbox_mail (due_at) where posted_at is null and abandoned_at is null;

-- An answer already given to a request that carries an Idempotency-Key, so that a repeated request does nothing twice.
create table idempotent_answer (
    person uuid not null,
    key text not null,
    request_hash text not null,
    status int not null,
    location text,
    body text,
    at timestamptz not null default clock_timestamp(),
    primary key (person, key)
);
