-- Who says to be whose chapter, and whether the parent has confirmed it. One parent for each.
create table affiliation (
    id uuid primary key,
    chapter uuid not null references organisation (id),
    parent uuid not null references organisation (id),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    check (chapter <> parent)
);
create unique index affiliation_one_parent on affiliation (chapter) where ended_at is null;
create index affiliation_by_parent on affiliation (parent) where ended_at is null;

-- By what a sign-on's name is found by names like it: the first bytes of keyed hashes that differ from letter to letter,
-- so that nothing can be read here, and nothing about who signed two letters. name_watch says up to which sealed entry
-- of the journal names have been compared.
create table name_print (
    mark bigint not null,
    sign_on uuid not null references sign_on (id),
    primary key (mark, sign_on)
);
create index name_print_by_sign_on on name_print (sign_on);
create table name_watch (number bigint not null);
insert into name_watch values (0);

-- Sign-ons that may be of one organisation. Each pair says why; what connects them is one suggestion. Never names.
create table duplicate_suggestion (
    id uuid primary key,
    letter uuid not null references letter (id),
    found_at timestamptz not null,
    put_off_at timestamptz
);
create index duplicate_suggestion_by_letter on duplicate_suggestion (letter, id);
create index sign_on_superseded on sign_on (superseded_by) where superseded_by is not null;
create table duplicate_decision (
    id uuid primary key,
    letter uuid not null references letter (id),
    suggestion uuid not null references duplicate_suggestion (id),
    verdict text not null check (verdict in ('SAME', 'DIFFERENT')),
    kept uuid references sign_on (id),
    person uuid not null,
    organisation uuid,
    at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    check ((verdict = 'SAME') = (kept is not null))
);
create index duplicate_decision_by_letter on duplicate_decision (letter, id);
create table merged_sign_on (
    id uuid primary key,
    decision uuid not null references duplicate_decision (id),
    sign_on uuid not null references sign_on (id),
    before text not null,
    unique (decision, sign_on)
);
create table duplicate_pair (
    id uuid primary key,
    letter uuid not null references letter (id),
    suggestion uuid not null references duplicate_suggestion (id),
    one uuid not null references sign_on (id),
    other uuid not null references sign_on (id),
    reasons text not null,
    strength double precision not null,
    decision uuid references duplicate_decision (id),
    unique (one, other),
    check (one < other)
);
create index duplicate_pair_open on duplicate_pair (letter, suggestion) where decision is null;
create index duplicate_pair_by_other on duplicate_pair (other);
create index duplicate_pair_by_suggestion on duplicate_pair (suggestion);
create index duplicate_pair_by_decision on duplicate_pair (decision);

-- On what a recorded sign-on rests: paper, mail or word of mouth, as a coordinator has it. What could tell the name is
-- sealed. Of the link by which the organisation may object only the hash is kept.
create table recording (
    id uuid primary key,
    sign_on uuid not null unique references sign_on (id),
    manner text not null,
    received_on date not null,
    sealed bytea not null,
    media_type text,
    file_size int not null default 0,
    person uuid not null,
    organisation uuid,
    at timestamptz not null,
    objection_hash text unique check (objection_hash ~ '^[0-9a-f]{64}$'),
    objection_until timestamptz,
    objected_at timestamptz
);
create table recorded_file (
    recording uuid primary key references recording (id),
    sealed bytea not null
);
