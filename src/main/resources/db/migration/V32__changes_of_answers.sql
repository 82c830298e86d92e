-- Whether anything has changed since it was counted. Each statement that changes what was said, or its codes, leaves a
-- random number; their sum stands for all that has happened until now. Nobody waits for anybody: rows are only added,
-- and now and then put together to their sum, which leaves it as it is. A sum that was seen before a roll-back never
-- comes again, which a number that counts up would.
create table answers_changed (
    consultation uuid not null,
    what text not null check (what in ('ANSWERS', 'CODES')),
    mark bigint not null
);
create index answers_changed_of on answers_changed (consultation, what) include (mark);

create function note_change(changed uuid[], of_what text) returns void language sql as $$
    insert into answers_changed (consultation, what, mark)
    select c, of_what, trunc(random() * 9007199254740992)::bigint from unnest(changed) c where c is not null
$$;

create function note_answers() returns trigger language plpgsql as $$
begin
    perform note_change(array(select distinct c.consultation from touched t join contribution c on c.id = t.contribution), 'ANSWERS');
    return null;
end $$;
create trigger answers_come after insert on answer referencing new table as touched
    for each statement execute function note_answers();
create trigger answers_change after update on answer referencing new table as touched
    for each statement execute function note_answers();
create trigger answers_go after delete on answer referencing old table as touched
    for each statement execute function note_answers();

-- A draft is nobody's business yet.
create function note_contributions() returns trigger language plpgsql as $$
begin
    perform note_change(array(select distinct t.consultation from touched t where t.state <> 'DRAFT'), 'ANSWERS');
    return null;
end $$;
create function note_changed_contributions() returns trigger language plpgsql as $$
begin
    perform note_change(array(select distinct t.consultation from touched t join earlier e on e.id = t.id
        where t.state <> 'DRAFT' or e.state <> 'DRAFT'), 'ANSWERS');
    return null;
end $$;
create trigger contributions_come after insert on contribution referencing new table as touched
    for each statement execute function note_contributions();
create trigger contributions_change after update on contribution referencing old table as earlier new table as touched
    for each statement execute function note_changed_contributions();
create trigger contributions_go after delete on contribution referencing old table as touched
    for each statement execute function note_contributions();

create function note_codes() returns trigger language plpgsql as $$
begin
    perform note_change(array(select distinct t.consultation from touched t), 'CODES');
    return null;
end $$;
create trigger codings_come after insert on coding referencing new table as touched
    for each statement execute function note_codes();
create trigger codings_change after update on coding referencing new table as touched
    for each statement execute function note_codes();
create trigger codings_go after delete on coding referencing old table as touched
    for each statement execute function note_codes();
create trigger codes_come after insert on code referencing new table as touched
    for each statement execute function note_codes();
create trigger codes_change after update on code referencing new table as touched
    for each statement execute function note_codes();
create trigger codes_go after delete on code referencing old table as touched
    for each statement execute function note_codes();

-- Which answer of a group is the first.
drop index answer_alike;
create index answer_alike on answer (alike, id) where alike is not null;
