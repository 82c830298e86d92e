-- What became of each point that contributors made, and the reports that tell it. A point is a finding, or an answer's
-- passage that is in none; no word of an answer is copied.
create table disposition (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    finding uuid unique references finding (id),
    answer uuid unique,
    outcome text not null check (outcome in ('ADOPTED', 'PARTLY', 'NOT_ADOPTED', 'UNDECIDED')),
    reason text not null,
    language text not null,
    paragraph text not null,
    revision int not null,
    settled boolean not null,
    check ((finding is null) <> (answer is null)),
    check (outcome <> 'NOT_ADOPTED' or reason <> '')
);
create index disposition_by_consultation on disposition (consultation);

-- Whose contributors are to be told, and how far that has come.
create table telling_due (
    consultation uuid primary key references consultation (id),
    after_contribution uuid
);

-- What a contributor was told last, as a hash: nobody is told the same twice.
create table told_contributor (
    contribution uuid primary key references contribution (id),
    state text not null check (state ~ '^[0-9a-f]{64}$')
);

create table report_draft (
    consultation uuid primary key references consultation (id),
    introduction text not null,
    language text not null,
    revision int not null
);

create table consultation_report (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    number int not null check (number > 0),
    content text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    published_by uuid not null,
    published_at timestamptz not null,
    embargo_until timestamptz,
    told boolean not null,
    unique (consultation, number)
);
create index consultation_report_to_tell on consultation_report (embargo_until) where not told;
