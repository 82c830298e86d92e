-- Rounds in which organisations say where they stand on short propositions. Who answered is only a
-- keyed mark; a name is there only in rounds that said so before they opened.
create table ground_round (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    title text not null,
    note text not null,
    opens_at timestamptz not null,
    ends_at timestamptz not null,
    zone text not null,
    naming text not null check (naming in ('SECRET', 'BY_NAME')),
    disclosure text not null check (disclosure in ('CONVENORS_MEANWHILE', 'AT_THE_END')),
    people boolean not null,
    proposals boolean not null,
    check (ends_at > opens_at)
);
create index ground_round_of_consultation on ground_round (consultation, opens_at);

create table proposition (
    id uuid primary key,
    round uuid not null references ground_round (id),
    wording jsonb not null,
    version int not null,
    state text not null check (state in ('PROPOSED', 'ASKED', 'DECLINED', 'REMOVED')),
    proposed_by uuid references organisation (id)
);
create index proposition_of_round on proposition (round, id);

create table ground_respondent (
    id uuid primary key,
    round uuid not null references ground_round (id),
    mark text not null,
    region text not null,
    category text not null,
    organisation uuid references organisation (id),
    name text,
    changed boolean not null,
    unique (round, mark)
);

create table ground_position (
    id uuid primary key,
    respondent uuid not null references ground_respondent (id),
    proposition uuid not null references proposition (id),
    stand text not null check (stand in ('AGREE', 'DISAGREE', 'PASS')),
    told text check (told in ('AGREE', 'DISAGREE', 'PASS')),
    revision int not null check (revision > 0),
    unique (respondent, proposition)
);
create index ground_position_on on ground_position (proposition);

-- What is taken back vanishes here too.
create table proposition_passage (
    proposition uuid not null references proposition (id),
    answer uuid not null references answer (id) on delete cascade,
    from_at int not null,
    to_at int not null,
    primary key (proposition, answer, from_at, to_at)
);
