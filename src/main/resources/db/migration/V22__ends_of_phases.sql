-- The end of a running phase that was moved, from when to when and why.
create table consultation_phase_change (
    id uuid primary key,
    consultation uuid not null references consultation (id),
    phase uuid not null references consultation_phase (id),
    before timestamptz not null,
    after timestamptz not null,
    zone text not null,
    reason text not null check (reason <> ''),
    person uuid not null,
    organisation uuid not null,
    at timestamptz not null
);
create index consultation_phase_change_in_order on consultation_phase_change (consultation, id);
create trigger consultation_phase_change_is_append_only before update or delete on consultation_phase_change
    for each statement execute function refuse_change();

-- Lists are searched for a word, which Hibernate writes as varchar: text[] @> varchar[] there is not.
alter table consultation alter column themes type varchar[], alter column terms type varchar[];
