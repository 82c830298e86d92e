-- A snapshot: who stood under a letter at one instant. Its lines hold no names; its files do.
create table snapshot (
    id uuid primary key,
    letter uuid not null references letter (id),
    ordinal int not null check (ordinal > 0),
    addendum boolean not null,
    version int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    organisations bigint not null,
    individuals bigint not null,
    observers bigint not null,
    countries int not null,
    journal_number bigint not null,
    journal_hash text not null check (journal_hash ~ '^[0-9a-f]{64}$'),
    person uuid not null,
    organisation uuid not null references organisation (id),
    at timestamptz not null,
    unique (letter, ordinal)
);
-- No foreign keys to sign-ons: checking them would fail whenever one of them moves while the snapshot is taken.
create table snapshot_line (
    snapshot uuid not null references snapshot (id),
    number int not null,
    sign_on uuid not null,
    visibility text not null,
    primary key (snapshot, number)
);
create index snapshot_line_by_sign_on on snapshot_line (sign_on);
create table snapshot_footnote (
    snapshot uuid not null references snapshot (id),
    reservation uuid not null,
    primary key (snapshot, reservation)
);
create trigger snapshot_is_append_only before update or delete or truncate on snapshot
    for each statement execute function refuse_change();
create trigger snapshot_line_is_append_only before update or delete or truncate on snapshot_line
    for each statement execute function refuse_change();
create trigger snapshot_footnote_is_append_only before update or delete or truncate on snapshot_footnote
    for each statement execute function refuse_change();

-- A file of a snapshot as it was made, for an audience. Where somebody's name had to be removed, its content is
-- forgotten, its hash stays, and a new edition is made without the name.
create table snapshot_file (
    id uuid primary key,
    snapshot uuid not null references snapshot (id),
    audience text not null check (audience in ('PUBLIC', 'RECIPIENT')),
    format text not null check (format in ('MANIFEST', 'CSV', 'LETTER', 'GROUPED')),
    edition int not null check (edition > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    length bigint not null,
    made_at timestamptz not null,
    forgotten_at timestamptz,
    unique (snapshot, audience, format, edition)
);
create index snapshot_file_by_hash on snapshot_file (sha256);
create function keep_snapshot_file() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.forgotten_at is not null or new.forgotten_at is null
        or (new.id, new.snapshot, new.audience, new.format, new.edition, new.sha256, new.length, new.made_at)
            is distinct from
            (old.id, old.snapshot, old.audience, old.format, old.edition, old.sha256, old.length, old.made_at) then
        raise exception 'a file of a snapshot can only be forgotten' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger snapshot_file_is_kept before update or delete on snapshot_file
    for each row execute function keep_snapshot_file();
-- In pieces, so that a list of a million names needs no memory; sealed where names are not everybody's.
create table snapshot_piece (
    file uuid not null references snapshot_file (id) deferrable,
    ordinal int not null,
    content bytea not null,
    primary key (file, ordinal)
);
create trigger snapshot_piece_never_changes before update on snapshot_piece
    for each statement execute function refuse_change();

-- A snapshot handed over, and to whom.
create table delivery (
    id uuid primary key,
    letter uuid not null references letter (id),
    snapshot uuid not null references snapshot (id),
    audience text not null check (audience in ('PUBLIC', 'RECIPIENT')),
    handover text not null check (handover in ('EMAIL', 'IN_PERSON', 'POST')),
    delivered_at timestamptz not null,
    delivered_by text not null check (delivered_by <> ''),
    note text not null,
    person uuid not null,
    organisation uuid not null references organisation (id),
    recorded_at timestamptz not null
);
create index delivery_by_letter on delivery (letter, delivered_at);
create index delivery_by_snapshot on delivery (snapshot);
create table recipient (
    id uuid primary key,
    delivery uuid not null references delivery (id),
    ordinal int not null,
    name text not null check (name <> ''),
    office text not null,
    email text not null,
    nonce text not null,
    link_hash text not null unique,
    mailed_at timestamptz,
    unique (delivery, ordinal)
);
create table delivery_response (
    id uuid primary key,
    delivery uuid not null references delivery (id),
    recipient uuid references recipient (id),
    received_on date not null,
    words text not null,
    link text not null,
    open boolean not null,
    person uuid not null,
    organisation uuid not null references organisation (id),
    at timestamptz not null,
    check (words <> '' or link <> '')
);
create index delivery_response_by_delivery on delivery_response (delivery, id);

-- What is no longer as it was delivered, and when the recipients were told.
create table correction_notice (
    id uuid primary key,
    delivery uuid not null references delivery (id),
    mails int not null,
    note text not null,
    person uuid not null,
    organisation uuid not null references organisation (id),
    at timestamptz not null
);
create table correction (
    id uuid primary key,
    delivery uuid not null references delivery (id),
    cause text not null check (cause in ('WITHDRAWN', 'INVALIDATED', 'LISTED_TWICE', 'RESTORED', 'TEXT_CHANGED')),
    sign_on uuid references sign_on (id),
    number int,
    text uuid references letter_text (id),
    at timestamptz not null,
    notice uuid references correction_notice (id),
    check ((cause = 'TEXT_CHANGED') = (text is not null) and (cause = 'TEXT_CHANGED') = (sign_on is null))
);
create index correction_by_delivery on correction (delivery, id);
create index correction_by_sign_on on correction (sign_on);
