-- Where a statement stands between its zero draft and its delivery, and how it came there.
alter table statement
    add state text not null default 'DRAFTING',
    add state_version int,
    add round int not null default 0,
    add round_closes_at timestamptz,
    add round_zone text,
    add meeting text not null default '',
    add meeting_on date,
    add branch_of uuid references statement (id),
    add branched_from int,
    add constraint statement_is_a_branch_of_a_version check ((branch_of is null) = (branched_from is null)),
    add constraint statement_round_has_a_zone check ((round_closes_at is null) = (round_zone is null));
create index statement_by_branch on statement (branch_of) where branch_of is not null;

create table transition (
    id uuid primary key,
    statement uuid not null references statement (id),
    from_state text not null,
    to_state text not null,
    version int,
    round int,
    closes_at timestamptz,
    zone text,
    reason text not null,
    person uuid,
    organisation uuid,
    at timestamptz not null
);
create index transition_by_statement on transition (statement, id);
create trigger transition_is_append_only before update or delete on transition
    for each statement execute function refuse_change();

-- A version tells what it is: a revision of substance or a correction of form, a return to an older one, a branch come
-- home; and how far it is from the version before it.
alter table version
    add kind text not null default 'REVISION' check (kind in ('REVISION', 'CORRIGENDUM')),
    add restored int,
    add merged uuid references version (id),
    add words_added int,
    add words_removed int,
    add paragraphs_changed int;

-- Letters were opened before statements had states.
update statement set state = 'OPEN_FOR_SIGNATURE',
    state_version = (select max(version) from letter where letter.statement = statement.id)
    where exists (select 1 from letter where letter.statement = statement.id);
