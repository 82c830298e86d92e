-- A consultation asks at one level of the world; what it hears goes up to its parent.
create table consultation (
    id uuid primary key,
    coalition uuid not null references coalition (id),
    convenor uuid not null references organisation (id),
    parent uuid references consultation (id) check (parent <> id),
    title text not null check (title <> ''),
    language text not null check (language <> ''),
    purpose text not null check (purpose <> ''),
    level text not null check (level in ('LOCAL', 'NATIONAL', 'REGIONAL', 'GLOBAL')),
    area text not null check (area ~ '^([A-Z]{2}|[0-9]{3})$'),
    place text not null,
    themes text[] not null,
    terms text[] not null,
    languages text[] not null,
    categories text[] not null,
    funder text not null,
    participation text not null check (participation in ('PUBLIC', 'MEMBERS', 'INVITED', 'CATEGORIES')),
    readers text not null check (readers in ('EVERYBODY', 'COALITION')),
    contact_name text not null,
    contact_address text not null,
    state text not null check (state in ('DRAFT', 'PUBLISHED')),
    template boolean not null default false,
    begun_from uuid references consultation (id),
    created_by uuid not null,
    created_at timestamptz not null,
    published_at timestamptz,
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (participation <> 'CATEGORIES' or cardinality(categories) > 0)
);
create index consultation_by_coalition on consultation (coalition, id);
create index consultation_by_parent on consultation (parent) where parent is not null;
create index consultation_by_convenor on consultation (convenor);

create table consultation_invited (
    consultation uuid not null references consultation (id),
    organisation uuid not null references organisation (id),
    primary key (consultation, organisation)
);
create index consultation_invited_by_organisation on consultation_invited (organisation);

-- The phases of one consultation do not overlap: its row is held by whoever changes them.
create table consultation_phase (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    kind text not null check (kind in
        ('PREPARING', 'OPEN', 'ANALYSING', 'DRAFTING', 'AMENDING', 'SIGNING', 'REPORTING')),
    title text not null,
    note text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone text not null,
    check (ends_at > starts_at)
);
create index consultation_phase_in_order on consultation_phase (consultation, starts_at);

create table consultation_date (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    title text not null check (title <> ''),
    on_day date not null
);
create index consultation_date_in_order on consultation_date (consultation, on_day);

-- A paper is a link or a file; the file's content lies apart, so that lists do not read it.
create table consultation_document (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    title text not null check (title <> ''),
    language text not null check (language <> ''),
    link text,
    media_type text,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    size int not null default 0,
    added_by uuid not null,
    added_at timestamptz not null,
    check ((link is null) = (sha256 is not null)),
    check ((sha256 is null) = (media_type is null))
);
create index consultation_document_in_order on consultation_document (consultation, id);
create table consultation_file (
    document uuid primary key references consultation_document (id) on delete cascade,
    content bytea not null
);
