-- What was said in a room or written on paper comes in through somebody the convenor trusts.
alter table contribution drop constraint contribution_bearer_check;
alter table contribution add constraint contribution_bearer_check
    check (bearer in ('ORGANISATION', 'PERSON', 'NOBODY', 'MEETING', 'PAPER'));

create table facilitator (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    person uuid not null,
    appointed_by uuid not null,
    appointed_at timestamptz not null,
    unique (consultation, person)
);

-- A meeting holds numbers of people, never people.
create table meeting (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    title text not null,
    place text not null,
    country text,
    held_on date not null,
    language text not null,
    people int not null check (people > 0),
    groups jsonb not null,
    consent text not null check (consent in ('SPOKEN', 'WRITTEN', 'NOT_ASKED')),
    publication text not null check (publication in ('BY_NAME', 'WITHOUT_NAME', 'NOT_AT_ALL')),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    sent_at timestamptz,
    check (consent <> 'NOT_ASKED' or publication = 'NOT_AT_ALL')
);
create index meeting_of_consultation on meeting (consultation, id);
alter table contribution add meeting uuid references meeting (id);
create index contribution_of_meeting on contribution (meeting) where meeting is not null;

-- Files of forms that came on paper; what is in them is sealed.
create table offline_file (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    content bytea,
    language text not null,
    sha256 text not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    imported_at timestamptz,
    imported int not null default 0,
    already_there int not null default 0,
    left_out int not null default 0
);
create index offline_file_of_consultation on offline_file (consultation, id);
