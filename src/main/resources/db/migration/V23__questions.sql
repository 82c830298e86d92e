-- What a consultation asks, and what each question said before it was reworded.
create table question (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    section text not null,
    position int not null,
    version int not null check (version > 0),
    wording jsonb not null,
    follows uuid references question (id),
    follows_choice text,
    removed_at timestamptz,
    check ((follows is null) = (follows_choice is null))
);
create index question_in_order on question (consultation, position);
create index question_by_followed on question (follows) where follows is not null;

create table past_wording (
    id uuid primary key,
    question uuid not null references question (id),
    version int not null,
    wording jsonb not null,
    until timestamptz not null,
    unique (question, version)
);
