-- What is hidden says why on the answer itself: every reading of answers looks at these columns.
alter table answer add hidden text check (hidden in ('personal-data', 'incitement', 'spam', 'off-topic', 'other'));
alter table contribution add hidden text check (hidden in ('personal-data', 'incitement', 'spam', 'off-topic', 'other'));

-- Answers that say the same, or nearly, share a group; sketches are keyed hashes of their words.
create table sketch (
    id uuid primary key,
    question uuid not null references question (id),
    marks bytea not null,
    bands bigint[] not null,
    alike uuid not null,
    unique (question, marks)
);
create index sketch_bands on sketch using gin (bands);
create index sketch_alike on sketch (alike);
alter table answer add sketch uuid references sketch (id), add alike uuid;
create index answer_alike on answer (alike) where alike is not null;
create index answer_sketch on answer (sketch) where sketch is not null;
create index answer_unsketched on answer (id) where current and alike is null;

-- That an answer, or all a contribution says, was hidden; the contributor can answer once, and
-- somebody else than who hid it decides.
create table hiding (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    contribution uuid not null references contribution (id),
    question uuid references question (id),
    reason text not null check (reason in ('PERSONAL_DATA', 'INCITEMENT', 'SPAM', 'OFF_TOPIC', 'OTHER')),
    note text not null,
    hidden_by uuid not null,
    hidden_at timestamptz not null,
    appeal text,
    appealed_at timestamptz,
    decision text check (decision in ('UPHELD', 'PUT_BACK')),
    decision_words text,
    decided_by uuid,
    decided_at timestamptz,
    lifted_at timestamptz,
    check (decided_by <> hidden_by),
    check ((appeal is null) = (appealed_at is null)),
    check (decision is null or (appeal is not null and decided_by is not null and decided_at is not null))
);
create unique index hiding_once on hiding (contribution, question) nulls not distinct where lifted_at is null;
create index hiding_of_consultation on hiding (consultation, id);

-- What readers flagged; nothing is kept of who they are.
create table flag (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    contribution uuid not null references contribution (id),
    question uuid not null references question (id),
    reason text not null check (reason in ('PERSONAL_DATA', 'INCITEMENT', 'SPAM', 'OFF_TOPIC', 'OTHER')),
    words text not null,
    flagged_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz
);
create index flag_open on flag (consultation, id) where closed_at is null;
create index flag_of_contribution on flag (contribution);

-- Words that were taken out of an answer. They are sealed, and erased when their time is over.
create table redaction (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    answer uuid not null references answer (id) on delete cascade,
    starts int not null check (starts >= 0),
    ends int not null,
    original bytea,
    redacted_by uuid not null,
    redacted_at timestamptz not null,
    erase_at timestamptz not null,
    check (ends > starts)
);
create index redaction_of_answer on redaction (answer);
create index redaction_due on redaction (erase_at) where original is not null;
