-- Agreement without a vote. A silence procedure puts one version of a statement to its coalition until a deadline: an
-- objection breaks it, silence agrees.
create table silence_procedure (
    id uuid primary key,
    statement uuid not null references statement (id),
    version int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    message text not null,
    short_reason text not null,
    opened_by uuid not null,
    organisation uuid not null references organisation (id),
    opened_at timestamptz not null,
    closes_at timestamptz not null,
    zone text not null,
    reminded_at timestamptz,
    outcome uuid unique,
    foreign key (statement, version) references version (statement, number),
    check (closes_at > opened_at)
);
create unique index silence_procedure_runs_alone on silence_procedure (statement) where outcome is null;
create index silence_procedure_by_deadline on silence_procedure (closes_at) where outcome is null;
create index silence_procedure_by_statement on silence_procedure (statement, id);

-- How it ended, once: whichever node or person comes first.
create table silence_outcome (
    id uuid primary key,
    procedure uuid not null unique references silence_procedure (id),
    kind text not null check (kind in ('AGREED', 'BROKEN', 'CANCELLED')),
    reason text not null,
    person uuid,
    organisation uuid,
    at timestamptz not null,
    check (kind <> 'CANCELLED' or reason <> '')
);
alter table silence_procedure add foreign key (outcome) references silence_outcome (id);
create trigger silence_outcome_is_append_only before update or delete on silence_outcome
    for each statement execute function refuse_change();

create table objection_withdrawal (
    id uuid primary key,
    reason text not null,
    person uuid not null,
    at timestamptz not null
);
create trigger objection_withdrawal_is_append_only before update or delete on objection_withdrawal
    for each statement execute function refuse_change();

create table objection (
    id uuid primary key,
    procedure uuid not null references silence_procedure (id),
    organisation uuid not null references organisation (id),
    person uuid not null,
    mandate uuid not null references mandate (id),
    reason text not null check (reason <> ''),
    blocks text[] not null,
    at timestamptz not null,
    withdrawal uuid unique references objection_withdrawal (id)
);
create unique index objection_stands_once on objection (procedure, organisation) where withdrawal is null;
create index objection_by_procedure on objection (procedure, id);

create table editorial_remark (
    id uuid primary key,
    procedure uuid not null references silence_procedure (id),
    organisation uuid not null references organisation (id),
    person uuid not null,
    words text not null check (words <> ''),
    block text,
    at timestamptz not null
);
create index editorial_remark_by_procedure on editorial_remark (procedure, id);
create trigger editorial_remark_is_append_only before update or delete on editorial_remark
    for each statement execute function refuse_change();

-- A consent round asks every organisation of the coalition what it thinks of a version, as a whole or item by item.
create table consent_round (
    id uuid primary key,
    statement uuid not null references statement (id),
    version int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    question text not null check (question <> ''),
    names_at_once boolean not null,
    opened_by uuid not null,
    organisation uuid not null references organisation (id),
    opened_at timestamptz not null,
    closes_at timestamptz not null,
    zone text not null,
    reminded_at timestamptz,
    result uuid unique,
    foreign key (statement, version) references version (statement, number),
    check (closes_at > opened_at)
);
create index consent_round_by_deadline on consent_round (closes_at) where result is null;
create index consent_round_by_statement on consent_round (statement, id);

-- What is asked about: a paragraph, or without one the text as a whole.
create table consent_item (
    id uuid primary key,
    round uuid not null references consent_round (id),
    position int not null,
    block text,
    unique (round, position),
    unique nulls not distinct (round, block)
);

-- Every answer ever given; of an organisation's answers on an item the one of the highest turn stands.
create table consent_answer (
    id uuid primary key,
    item uuid not null references consent_item (id),
    organisation uuid not null references organisation (id),
    turn int not null,
    answer text not null check (answer in ('SUPPORT', 'LIVE_WITH', 'STAND_ASIDE', 'OBJECT')),
    reason text not null,
    person uuid not null,
    mandate uuid not null references mandate (id),
    at timestamptz not null,
    unique (item, organisation, turn),
    check (answer in ('SUPPORT', 'LIVE_WITH') or reason <> '')
);
create trigger consent_answer_is_append_only before update or delete on consent_answer
    for each statement execute function refuse_change();

-- The result as it was written down at the end, with the hash of exactly these characters.
create table consent_result (
    id uuid primary key,
    round uuid not null unique references consent_round (id),
    record text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    reason text not null,
    person uuid,
    organisation uuid,
    at timestamptz not null
);
alter table consent_round add foreign key (result) references consent_result (id);
create trigger consent_result_is_append_only before update or delete on consent_result
    for each statement execute function refuse_change();
