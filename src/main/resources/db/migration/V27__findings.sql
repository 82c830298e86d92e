-- Findings of consultations: what people of a convenor read out of contributions, agreed by a second person, and how
-- it goes up the tree. No word of an answer is copied here: evidence names a place in it.
create table finding (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    origin uuid references finding (id),
    title text not null check (title <> ''),
    language text not null,
    words text not null check (words <> ''),
    terms text not null,
    confidence text not null check (confidence in ('LOW', 'MEDIUM', 'HIGH')),
    reasons text not null check (reasons <> ''),
    dissent text not null,
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'AGREED')),
    revision int not null,
    round int not null,
    agreed int not null,
    published int not null check (published <= agreed),
    created_at timestamptz not null
);
create index finding_by_consultation on finding (consultation, id);

create table finding_writer (
    finding uuid not null references finding (id),
    person uuid not null,
    primary key (finding, person)
);

create table finding_version (
    id uuid primary key,
    finding uuid not null references finding (id),
    number int not null check (number > 0),
    title text not null,
    language text not null,
    words text not null,
    terms text not null,
    confidence text not null,
    reasons text not null,
    dissent text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    agreed_by uuid not null,
    agreed_at timestamptz not null,
    unique (finding, number)
);

-- Version 0 is what is being worked on. The answer may be gone: whoever takes a contribution back takes its words along.
create table finding_evidence (
    id uuid primary key,
    finding uuid not null references finding (id),
    version int not null,
    answer uuid not null,
    starts int not null,
    ends int not null check (ends > starts),
    against boolean not null,
    unique (finding, version, answer, starts, ends)
);
create index finding_evidence_by_answer on finding_evidence (answer);

create table finding_support (
    id uuid primary key,
    finding uuid not null references finding (id),
    version int not null,
    below uuid not null references finding (id),
    unique (finding, version, below)
);
create index finding_support_by_below on finding_support (below);

create table finding_review (
    id uuid primary key,
    finding uuid not null references finding (id),
    round int not null,
    agreed boolean not null,
    reason text not null,
    person uuid not null,
    organisation uuid,
    at timestamptz not null,
    unique (finding, round)
);

create table promotion (
    id uuid primary key,
    finding uuid not null references finding (id),
    version int not null,
    into_consultation uuid not null references consultation (id),
    state text not null check (state in ('OFFERED', 'EVIDENCE', 'AS_IT_IS', 'DECLINED')),
    became uuid references finding (id),
    reason text not null,
    offered_by uuid not null,
    offered_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    unique (finding, version, into_consultation),
    check (state <> 'DECLINED' or reason <> ''),
    check ((state = 'AS_IT_IS') = (became is not null))
);
create index promotion_by_consultation on promotion (into_consultation, state, id);
