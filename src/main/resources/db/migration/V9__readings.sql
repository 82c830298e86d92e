-- What somebody looked at last, so that they can be told what changed since. Private to them, and theirs to delete.
create table reading (
    person uuid not null,
    statement uuid not null references statement (id),
    version int not null check (version > 0),
    before int check (before < version),
    at timestamptz not null,
    primary key (person, statement)
);
