-- Making sense of answers: a codebook, who gave which code to which place, and answers that are
-- alike. No words of an answer are kept here: places are offsets, and go when the answer goes.
create table code (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    parent uuid references code (id),
    name text not null,
    description text not null,
    colour int not null check (colour between 1 and 8),
    term text,
    merged_into uuid references code (id),
    check (merged_into <> id),
    check (parent <> id)
);
create unique index code_of_a_name on code (consultation, lower(name)) where merged_into is null;
create unique index code_of_a_term on code (consultation, term) where term is not null;

-- Organisations that code beside the convenor.
create table coding_organisation (
    consultation uuid not null references consultation (id),
    organisation uuid not null references organisation (id),
    primary key (consultation, organisation)
);

create table coding (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    answer uuid not null references answer (id) on delete cascade,
    starts int not null check (starts >= 0),
    ends int not null,
    code uuid not null references code (id),
    coder uuid not null,
    comment text not null,
    check (ends > starts),
    unique (answer, starts, ends, code, coder)
);
create index coding_by_code on coding (code);
create index coding_by_consultation on coding (consultation, answer);

-- Which coder is done with which answer.
create table coded_answer (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    answer uuid not null references answer (id) on delete cascade,
    coder uuid not null,
    unique (answer, coder, consultation)
);
create index coded_answer_by_coder on coded_answer (consultation, coder);

-- Consultations whose counts everybody may read.
create table published_counts (
    consultation uuid primary key references consultation (id),
    at timestamptz not null
);

-- One search for answers to a question that are alike. The node that runs it says so every few
-- seconds; when it stops saying so, another one begins it again.
create table clustering (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    question uuid not null references question (id),
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    asked_at timestamptz not null,
    alive_at timestamptz,
    runner uuid,
    done int not null default 0,
    total int not null default 0,
    ended_at timestamptz
);
create unique index clustering_once on clustering (question) where state in ('WAITING', 'RUNNING');
create index clustering_due on clustering (asked_at) where state in ('WAITING', 'RUNNING');
create index clustering_of_a_question on clustering (question, asked_at);

create table cluster (
    id uuid primary key,
    clustering uuid not null references clustering (id) on delete cascade,
    place int not null,
    state text not null check (state in ('SUGGESTED', 'ACCEPTED', 'DISMISSED')),
    code uuid references code (id),
    unique (clustering, place)
);

-- words: where the words stand in the answer that it shares with the first one, as pairs of offsets.
create table cluster_member (
    cluster uuid not null references cluster (id) on delete cascade,
    answer uuid not null references answer (id) on delete cascade,
    place int not null,
    likeness real not null,
    words int[] not null,
    primary key (cluster, answer)
);
create index cluster_member_by_answer on cluster_member (answer);
